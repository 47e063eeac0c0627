package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.NamedProof.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/countermeasures.md} shows is what is read. */
class CountermeasureDocsTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path root;

    @Test
    void showsEveryProofAndNoMistake() throws IOException {
        Postmortems postmortems = new Postmortems(root).withRecord("");
        String page = Files.readString(Path.of("../docs/countermeasures.md"));
        MatchResult example = YAML.matcher(page).results().findFirst().orElseThrow();
        postmortems.with("slow-graph/countermeasures.yaml", example.group(1));

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.read().countermeasures())
                .singleElement()
                .satisfies(shown -> assertThat(shown.provedBy())
                        .extracting(NamedProof::means)
                        .containsExactly(Means.values()));
        assertThat(Arrays.stream(Means.values()))
                .allSatisfy(means -> assertThat(page).contains("| `" + means.word() + "` |"));
        assertThat(CountermeasureReader.STATES.words())
                .allSatisfy(state -> assertThat(page).contains("| `" + state + "` |"));
    }
}
