package dev.crumple.engine.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StandingDocsTest {

    @Test
    void everyStandingIsExplained() throws IOException {
        String page = Files.readString(Path.of("../docs/countermeasures.md"));

        assertThat(Standing.values())
                .allSatisfy(standing -> assertThat(page).contains("| `" + standing.word() + "` |"));
        assertThat(page).contains("its date is at most " + Standings.DUE_DAYS + " days away");
    }
}
