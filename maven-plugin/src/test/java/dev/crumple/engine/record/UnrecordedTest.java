package dev.crumple.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Finding;
import dev.crumple.engine.rules.DegradationFindings;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Severities;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnrecordedTest {

    @TempDir
    Path project;

    @BeforeEach
    void twoEveningsOfSlowGraphs() throws IOException {
        write("logbooks/marquee/events.jsonl", """
                {"kind":"started","at":"2026-11-02T08:00:00Z"}
                {"kind":"degraded","at":"2026-11-02T20:50:12Z","failureMode":"similar-titles/graph-slow","reason":"LATE"}
                {"kind":"summary","at":"2026-11-02T20:50:13Z","failureMode":"similar-titles/graph-slow","count":41}
                {"kind":"degraded","at":"2026-11-09T21:10:00Z","failureMode":"similar-titles/graph-slow","reason":"LATE"}
                """);
    }

    @Test
    void aDegradationThatNoRecordTellsOfIsFoundWhereTheLastOfItBegan() {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.at()).hasToString("logbooks/marquee/events.jsonl:4");
            assertThat(finding.what())
                    .isEqualTo("similar-titles was degraded twice from 2026-11-02 to 2026-11-09 (43 calls, by"
                            + " similar-titles/graph-slow), and no record tells of it.");
            assertThat(finding.remedy())
                    .startsWith("Begin a record: mvn crumple:new-postmortem -Dcrumple.from=2026-11-09T21:10:00Z");
            assertThat(finding.failureModes()).containsExactly("similar-titles/graph-slow");
        });
    }

    @Test
    void aRecordOfThatEveningAnswersThatEveningOnly() throws IOException {
        record("similar-titles/graph-slow", "2026-11-02T20:45+00:00");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly(
                        "similar-titles was degraded once on 2026-11-09 (1 call, by similar-titles/graph-slow), and no"
                                + " record tells of it.");
    }

    @Test
    void aRecordOfAnotherFeatureAnswersNothing() throws IOException {
        record("sign-in/accounts-down", "2026-11-02T20:45+00:00");

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("similar-titles was degraded twice"));
    }

    @Test
    void rehearsalsNeedNoRecord() throws IOException {
        write("logbooks/marquee/events.jsonl", """
                {"kind":"degraded","at":"2026-11-02T20:50:12Z","failureMode":"similar-titles/graph-slow","rehearsed":true}
                """);

        assertThat(findings()).isEmpty();
    }

    @Test
    void aTornLineHidesNoOther() throws IOException {
        write("logbooks/marquee/events.jsonl", """
                {"kind":"degr
                {"kind":"degraded","at":"2026-11-02T20:50:12Z","failureMode":"similar-titles/graph-slow"}
                """);

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.at()).hasToString("logbooks/marquee/events.jsonl:2"));
    }

    private List<Finding> findings() {
        Findings findings = new Findings(Severities.DEFAULT);
        Records records = RecordsReader.read(project.resolve("postmortems"), project, LocalDate.parse("2026-11-21"));
        DegradationFindings.add(project.resolve("logbooks"), records, new ProjectPaths(project), findings);
        return findings.list();
    }

    private void record(String failureMode, String started) throws IOException {
        write("postmortems/2026-11-02-slow.md", """
                ---
                schema: 1
                id: 2026-11-02-slow
                title: The row was missing
                type: weak-signal
                status: open
                failure-modes: [%s]
                times: {started: %s}
                ---
                It was slow.
                """.formatted(failureMode, started));
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
