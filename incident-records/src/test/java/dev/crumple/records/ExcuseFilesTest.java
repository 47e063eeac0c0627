package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of waivers and of frozen findings, as people and merges leave them. */
class ExcuseFilesTest {

    private static final String WAIVERS = """
            schema: 1
            waivers:
              - rule: stale-proof
                failure-mode: row/slow
                reason: >
                  The test runs
                  at night.
                until: 2026-12-31
              - rule: unbound-feature
                path: "src/**"
                until: 2026-12-31
            """;

    private static final String BASELINE = """
            schema: 1
            frozen:
              - rule: unbound-feature
                path: "src/main/java/Row.java"
                about: "row/slow"
                times: 2
              - rule: unbound-feature
                path: "src/main/java/Row.java"
                about: "It says \\"no\\"."
                times: often
            """;

    private static final String SPECIAL = ":-[]{}#&*!|>'\"%@`\n\t ";

    @TempDir
    Path root;

    @Test
    void aWaiverIsReadWithItsLineAndOneThatLacksSomethingIsLeftOut() throws IOException {
        WaiverFile read = WaiverFile.read(file(WAIVERS), root);

        assertThat(read.waivers())
                .containsExactly(new WaiverFile.Written(
                        "stale-proof",
                        null,
                        "row/slow",
                        "The test runs at night.",
                        LocalDate.of(2026, 12, 31),
                        "a.yaml",
                        3));
        assertThat(read.findings())
                .extracting(RecordFinding::path, RecordFinding::line, RecordFinding::what)
                .containsExactly(tuple("a.yaml", 9, "The waiver has no `reason`."));
    }

    @Test
    void aFrozenFindingIsReadAndOneThatLacksSomethingIsLeftOut() throws IOException {
        BaselineFile read = BaselineFile.read(file(BASELINE), root);

        assertThat(read.frozen())
                .containsExactly(new BaselineFile.Frozen("unbound-feature", "src/main/java/Row.java", "row/slow", 2));
        assertThat(read.findings())
                .extracting(RecordFinding::line, RecordFinding::what)
                .containsExactly(tuple(10, "`times` is `often`."));
    }

    @Test
    void whereThereIsNoFileNothingIsExcusedAndNothingIsWrong() {
        assertThat(WaiverFile.read(root.resolve("none"), root).findings()).isEmpty();
        assertThat(BaselineFile.read(root.resolve("none"), root).findings()).isEmpty();
    }

    @Test
    void noMutationOfAFileEndsInAnException() throws IOException {
        Random random = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            WaiverFile.read(file(mutated(WAIVERS, random)), root);
            BaselineFile.read(file(mutated(BASELINE, random)), root);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(at, (char) random.nextInt(0x180));
                case 1 -> mutated.deleteCharAt(at);
                default -> mutated.insert(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
            }
        }
        return mutated.toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(root.resolve("a.yaml"), text);
    }
}
