package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedFileTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void readsWhatItWrote() {
        Verified loop = new Verified("2019-02-04-loop/CM-4", LocalDate.of(2026, 11, 20), "0123456", List.of());
        Verified slow = new Verified(
                "slow-graph/CM-1",
                LocalDate.of(2026, 11, 21),
                null,
                List.of("test com.example.ATest#holds", "codeowners /src/**: \"a\" #b", "metric true"));

        String text = VerifiedFile.text(List.of(slow, loop));
        postmortems.with(VerifiedFile.NAME, text);

        assertThat(text.lines().skip(3))
                .containsExactly(
                        "  - {countermeasure: 2019-02-04-loop/CM-4, on: 2026-11-20, commit: \"0123456\", by: []}",
                        "  - {countermeasure: slow-graph/CM-1, on: 2026-11-21, by: [test com.example.ATest#holds,"
                                + " \"codeowners /src/**: \\\"a\\\" #b\", metric true]}");
        assertThat(postmortems.read().verified()).containsExactly(loop, slow);
        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void aFileOfNothingIsReadToo() {
        postmortems.with(VerifiedFile.NAME, VerifiedFile.text(List.of()));

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.read().verified()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndKeepsTheRest() {
        postmortems.with(VerifiedFile.NAME, """
                schema: 1
                verified:
                  - {countermeasure: slow-graph/CM-1}
                  - {countermeasure: slow-graph/CM-2, on: yesterday}
                  - {countermeasure: slow-graph/CM-3, on: 2026-11-20}
                  - {countermeasure: slow-graph/CM-3, on: 2026-11-21}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/verified.yaml:3 [record-invalid] The field `on` is missing. What was seen to hold was seen on a day."
                                + " Write `on: …`, such as 2026-11-30.",
                        "~/verified.yaml:4 [record-invalid] `on` is `yesterday`, which is no date. Write"
                                + " year-month-day, such as 2026-11-30.",
                        "~/verified.yaml:6 [record-invalid] `slow-graph/CM-3` stands here twice. Keep the entry of the later"
                                + " day.");
        assertThat(postmortems.read().verified())
                .extracting(Verified::countermeasure)
                .containsExactly("slow-graph/CM-3");
    }
}
