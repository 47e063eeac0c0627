package dev.crumple.engine.excused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Finding SLOW = finding("unproved-failure-mode", "shop/src/main/java/a/Row.java", "row/slow");
    private static final Finding BROKEN = finding("record-invalid", "shop/postmortems/x.md");

    @TempDir
    Path root;

    @Test
    void aWaiverExcusesWhatItNamesUntilItsLastDay() throws IOException {
        waive("""
                - rule: unproved-failure-mode
                  failure-mode: row/slow
                  reason: The row goes in January.
                  until: 2026-11-21
                """);

        Excuses parted = part(SLOW, BROKEN);

        assertThat(parted.counting()).containsExactly(BROKEN);
        assertThat(parted.excused().waived())
                .extracting(
                        Excused.Waived::finding,
                        waived -> waived.waiver().reason(),
                        waived -> waived.waiver().at())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        SLOW, "The row goes in January.", new SourceLine("shop/crumple-waivers.yaml", 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/a/Row.java, true",
        "src/main/**, true",
        "src/*/java/**/*.java, true",
        "src/main/*, false",
        "src/test/**, false",
        "shop/src/main/**, false"
    })
    void aPathIsAGlobFromTheFolderOfTheFile(String glob, boolean excuses) throws IOException {
        waive("""
                - rule: unproved-failure-mode
                  path: "%s"
                  reason: The row goes in January.
                  until: 2026-12-31
                """.formatted(glob));

        assertThat(part(SLOW).excused().waived()).hasSize(excuses ? 1 : 0);
    }

    @Test
    void pathAndFailureModeAreBothNeededWhereBothAreWritten() throws IOException {
        waive("""
                - rule: unproved-failure-mode
                  path: src/test/**
                  failure-mode: row/slow
                  reason: The row goes in January.
                  until: 2026-12-31
                """);

        assertThat(part(SLOW).counting()).contains(SLOW);
    }

    @Test
    void anExpiredWaiverExcusesNothingAndIsAFinding() throws IOException {
        waive("""
                - rule: unproved-failure-mode
                  failure-mode: row/slow
                  reason: The row goes in November.
                  until: 2026-11-20
                - rule: record-invalid
                  path: postmortems/**
                  reason: The old records are being translated.
                  until: 2026-11-20
                """);

        assertThat(part(SLOW).counting())
                .containsExactly(
                        SLOW,
                        new Finding(
                                "waiver-expired",
                                Severity.ERROR,
                                new SourceLine("shop/crumple-waivers.yaml", 3),
                                "This waiver of unproved-failure-mode ended on 2026-11-20, and one finding counts again.",
                                "Mend what it excused, or decide on another day and write the reason that then holds.",
                                List.of()),
                        new Finding(
                                "waiver-expired",
                                Severity.ERROR,
                                new SourceLine("shop/crumple-waivers.yaml", 7),
                                "This waiver of record-invalid ended on 2026-11-20, and nothing breaks the rule here.",
                                "Delete it.",
                                List.of()));
    }

    @Test
    void aWaiverThatExcusesNothingWarnsWhereItCanBeTold() throws IOException {
        waive("""
                - rule: stale-proof
                  failure-mode: row/slow
                  reason: The test runs at night.
                  until: 2026-12-31
                """);

        assertThat(part(SLOW).counting())
                .containsExactly(
                        SLOW,
                        new Finding(
                                "waiver-unused",
                                Severity.WARNING,
                                new SourceLine("shop/crumple-waivers.yaml", 3),
                                "This waiver of stale-proof excuses nothing.",
                                "Delete it, or correct its path or failure mode.",
                                List.of()));
        assertThat(part(true, SLOW).counting()).containsExactly(SLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: stale-proof; path: a; until: 2027-01-01            | 3 | The waiver has no `reason`.",
                "rule: stale-proof; path: a; reason: R.                   | 3 | The waiver has no `until`.",
                "rule: stale-proof; path: a; reason: R.; until: TBD       | 6 | The waiver has no `until`.",
                "rule: stale-proof; path: a; reason: tbd; until: 2027-01-01 | 5 | The waiver has no `reason`.",
                "rule: stale-proof; path: a; reason: R.; until: 2027-02-30 | 6 | `until` is `2027-02-30`, which is no date.",
                "path: a; reason: R.; until: 2027-01-01                   | 3 | The waiver has no `rule`.",
                "rule: stale-proof; reason: R.; until: 2027-01-01         | 3 "
                        + "| The waiver names neither a `path` nor a `failure-mode`.",
                "rule: stale-prof; path: a; reason: R.; until: 2027-01-01 | 3 "
                        + "| There is no rule \"stale-prof\" that can be waived.",
                "rule: waiver-expired; path: a; reason: R.; until: 2027-01-01 | 3 "
                        + "| There is no rule \"waiver-expired\" that can be waived.",
                "rule: stale-proof; path: 'a[';  reason: R.; until: 2027-01-01 | 3 "
                        + "| The path \"a[\" is no glob: Missing '].",
                "rule: stale-proof; path: a; reason: R.; until: 2027-01-01; reason: S. | 7 "
                        + "| The key `reason` stands here for the second time.",
                "rule: stale-proof; path: a; reasn: R.; until: 2027-01-01 | 5 | `reasn` is no field of a waiver.",
            })
    void everyMistakeIsNamedWithItsLine(String fields, int line, String what) throws IOException {
        String[] written = fields.strip().split("\\s*;\\s*");
        waive("- " + String.join("\n  ", written) + "\n");

        assertThat(part().counting())
                .filteredOn(finding -> finding.rule().equals("waiver-invalid"))
                .extracting(finding -> finding.at().line() + " " + finding.what())
                .contains(line + " " + what);
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheNearest() throws IOException {
        waive("""
                - rule: stale-prof
                  path: a
                  reason: R.
                  until: 2027-01-01
                """);

        assertThat(part().counting())
                .extracting(Finding::remedy)
                .containsExactly("Correct it; the nearest is stale-proof.");
    }

    @Test
    void whatIsNoFileOfWaiversExcusesNothingAndSaysSo() throws IOException {
        Files.createDirectories(root.resolve("shop"));
        Files.writeString(root.resolve("shop/crumple-waivers.yaml"), "<<<<<<< HEAD\nschema: 1\n=======\n");

        assertThat(part(SLOW).counting())
                .extracting(Finding::rule)
                .containsExactly("unproved-failure-mode", "waiver-invalid");
    }

    @Test
    void withoutAFileEverythingCounts() {
        assertThat(part(SLOW, BROKEN).counting()).containsExactly(SLOW, BROKEN);
    }

    private void waive(String waivers) throws IOException {
        Files.createDirectories(root.resolve("shop"));
        Files.writeString(root.resolve("shop/crumple-waivers.yaml"), "schema: 1\nwaivers:\n" + waivers);
    }

    private Excuses part(Finding... found) {
        return part(false, found);
    }

    private Excuses part(boolean isShared, Finding... found) {
        ExcuseFiles files = new ExcuseFiles(
                root.resolve("shop/crumple-waivers.yaml"), isShared, root.resolve("shop/crumple-baseline.yaml"));
        return Excuses.of(List.of(found), files, root, TODAY, Severities.DEFAULT);
    }

    private static Finding finding(String rule, String path, String... failureModes) {
        return new Finding(rule, Severity.ERROR, new SourceLine(path, 7), "No.", "Do.", List.of(failureModes));
    }
}
