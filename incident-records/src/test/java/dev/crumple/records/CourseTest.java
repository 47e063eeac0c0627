package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an incident went: since when its fault lay there, which severities it was given, when customers were hit. */
class CourseTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void severitiesOfAPolicy() {
        postmortems =
                new Postmortems(root).with("policy.yaml", "schema: 1\nseverities: {P1: [sev1], P2: [], P3: []}\n");
    }

    private static String invalid(int line, String said) {
        return "~/slow-graph/incident.md:" + line + " [record-invalid] " + said;
    }

    @ParameterizedTest
    @CsvSource({"2026-10-02T10:01Z, 2026-10-02T10:00Z", "2026-10-03, 2026-10-02T10:00Z", "2026-10-03, 2026-10-02"})
    void refusesAFaultThatLayDormantOnlyAfterItHadStruck(String since, String started) {
        postmortems.withRecord("timezone: UTC\ntimes:\n  latent-since: " + since + "\n  started: " + started + "\n");

        assertThat(postmortems.mistakes())
                .containsExactly(invalid(10, "`started` is before `latent-since`. Correct one of the two times."));
    }

    @Test
    void aCauseIsConfirmedAfterItHasStruckAndWhenTheTimelineSaysSo() {
        String fields = "timezone: UTC\ntimes:\n  started: 2026-10-02T10:00\n  cause-confirmed: ";

        postmortems.withRecord(fields + "2026-10-05\n");
        assertThat(postmortems.mistakes()).isEmpty();
        postmortems.withRecord(fields + "2026-10-01\n");
        assertThat(postmortems.mistakes())
                .containsExactly(invalid(10, "`cause-confirmed` is before `started`. Correct one of the two times."));
        postmortems.with(
                "slow-graph/incident.md",
                Postmortems.NEEDED + fields
                        + "2026-10-05\n---\n## Timeline\n### 2026-10-07\n- 09:00 · cause-confirmed · In the lab\n");
        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:14 [timeline-unclear] This entry has another time than"
                        + " `cause-confirmed` on line 10. Correct one of the two.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown | false",
                "{precision: unknown} | false",
                "2019-02-04 | true",
                "{at: 2018-11-01, precision: day} | true",
                "{at: 2019-02-04T09:00, precision: approximate} | true",
                "2019-02-04T09:45 | true",
            })
    void readsSinceWhenAFaultLayDormantAsFarAsThatIsKnown(String since, boolean known) {
        postmortems.withRecord("timezone: UTC\ntimes: {latent-since: " + since + ", started: 2019-02-04T09:45}\n");

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.read().incidents().get(0).times().containsKey("latent-since"))
                .isEqualTo(known);
    }

    @Test
    void holdsEverySeverityThatAnIncidentWasGivenWithItsLine() {
        postmortems.withRecord("""
                severity: P1
                severity-history:
                  - {at: 2026-10-02T10:05Z, severity: P3, reason: one row is slow}
                  - {at: {at: 2026-10-02T10:40Z, precision: approximate}, severity: P2}
                  - at: unknown
                    severity: sev1
                    reason: >-
                      All pages
                      wait
                """);

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.read().incidents().get(0).account().severityHistory())
                .extracting(
                        change -> change.at() == null
                                ? "?"
                                : change.at().earliest() + " " + change.at().toTheMinute(),
                        SeverityChange::severity,
                        SeverityChange::reason,
                        SeverityChange::line)
                .containsExactly(
                        tuple("2026-10-02T10:05:00Z true", "P3", "one row is slow", 9),
                        tuple("2026-10-02T10:40:00Z false", "P2", null, 10),
                        tuple("?", "P1", "All pages wait", 11));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word | 9 | Each item of `severity-history` should be a map but is text. Write it as `key: value` lines.",
                "{at: 2026-10-02T10:00Z} | 9 | The field `severity` is missing. A change without it changes nothing."
                        + " Write `severity: …`, such as `severity: P2`.",
                "{severity: P1} | 9 | Nobody can tell since when the severity was given. Write `at: …`, or `at: unknown`.",
                "{at: soon, severity: P1} | 9 | `soon` is no date and no time. Write a date such as 2019-02-04, or a time"
                        + " such as 2019-02-04T09:45-07:00.",
                "{at: PT6H, severity: P1} | 9 | `at` is the duration `PT6H`. Write the time at which it was; durations are"
                        + " computed, and one that the times cannot give goes under `stated-durations`.",
                "{at: 2026-10-02T10:00Z, severity: P9} | 9 | `severity` is `P9`, which `policy.yaml` does not list. Write one"
                        + " of: P1, P2, P3.",
                "{at: 2026-10-02T10:00Z, severity: P1, because: x} | 9 | `because` is no field of a severity. Write one of:"
                        + " at, severity, reason.",
                "{at: 2026-10-02T10:00Z, severity: P1, reason: [x]} | 9 | `reason` should be text. Write a sentence.",
            })
    void saysWhatIsWrongWithAChangeOfSeverity(String change, int line, String said) {
        postmortems.withRecord(
                "severity: P1\nseverity-history:\n  - " + change + "\n  - {at: 2026-10-02T11:00Z, severity: P1}\n");

        assertThat(postmortems.mistakes()).containsExactly(invalid(line, said));
    }

    @Test
    void severitiesAreGivenInTheOrderOfTime() {
        postmortems.withRecord("""
                severity: P1
                severity-history:
                  - {at: 2026-10-02T10:40Z, severity: P2}
                  - {at: unknown, severity: P3}
                  - {at: 2026-10-02T10:05Z, severity: P1}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(invalid(
                        11,
                        "`P1` was given before `P2` on line 9. Put the severities in the order in which they were given, or"
                                + " correct one of the two times."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity: P1 | The history ends at `P2`, and `severity` is `P1`. Correct one of the two.",
                "severity: sev1 | The history ends at `P2`, and `severity` is `P1`. Correct one of the two.",
                "tags: [] | The history ends at `P2`, and the record has no severity. Write `severity: P2`.",
            })
    void theLastSeverityIsThatOfTheRecord(String field, String said) {
        postmortems.withRecord(field + "\nseverity-history: [{at: unknown, severity: P2}]\n");

        assertThat(postmortems.mistakes()).containsExactly(invalid(8, said));
    }

    @Test
    void whereTheLastSeverityCannotBeReadNobodyKnowsWhereTheHistoryEnds() {
        postmortems.withRecord("""
                severity: P1
                severity-history:
                  - {at: 2026-10-02T10:05Z, severity: P3}
                  - {at: 2026-10-02T10:40Z, severity: [P1]}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        invalid(10, "`severity` should be one line of text but is a list. Write it on one line."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started: 2026-10-02T10:00Z | 1",
                "started: 2026-10-02T10:00Z, detected: 2026-10-02T09:55Z | 1",
                "first-signal: 2026-10-02T09:30Z, started: 2026-10-02T10:00Z | 0",
                "started: 2026-10-02T09:00Z, detected: 2026-10-02T10:00Z | 0",
                "latent-since: 2018-01-01T10:00Z, started: 2026-10-02T10:00Z | 1",
                "resolved: 2026-10-02T12:00Z | 0",
                "started: unknown | 0",
            })
    void noSeverityIsGivenBeforeAnythingIsSeen(String times, int mistakes) {
        postmortems.withRecord(
                "severity: P1\ntimes: {" + times + "}\nseverity-history:\n  - {at: 2026-10-02T09:50Z, severity: P1}\n");

        assertThat(postmortems.mistakes())
                .hasSize(mistakes)
                .allMatch(invalid(
                        10,
                        "`P1` was given before anything of the incident was seen. Correct this time, or those under"
                                + " `times`.")::equals);
    }

    @Test
    void holdsTheWindowsInWhichCustomersWereHitWithTheirLines() {
        postmortems.withRecord("""
                timezone: UTC
                impact-windows:
                  - {from: {at: 2026-10-02T10:00, precision: approximate}, to: 2026-10-02T10:20, what: no page}
                  - {from: 2026-10-02T10:24, to: unknown}
                """);

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.read().incidents().get(0).account().impactWindows())
                .extracting(
                        window -> window.from().earliest() + " " + window.from().toTheMinute(),
                        window -> window.to() == null
                                ? "?"
                                : window.to().earliest().toString(),
                        ImpactWindow::what,
                        ImpactWindow::line)
                .containsExactly(
                        tuple("2026-10-02T10:00:00Z false", "2026-10-02T10:20:00Z", "no page", 9),
                        tuple("2026-10-02T10:24:00Z true", "?", null, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word | 11 | Each item of `impact-windows` should be a map but is text. Write it as `key: value` lines.",
                "{to: 2026-10-02T10:20Z} | 11 | The field `from` is missing. A window has a beginning. Write `from: …`, or"
                        + " `from: unknown`.",
                "{from: 2026-10-02T10:20Z} | 11 | The field `to` is missing. A window has an end. Write `to: …`, or"
                        + " `to: unknown`.",
                "{from: 2026-10-02T10:20Z, to: 2026-10-02T10:19Z} | 11 | The window ends before it begins. Correct one of its"
                        + " two times.",
                "{from: 2026-10-02T10:20Z, to: 2026-10-02T11:20+01:00} | 11 | The window ends when it begins, so that nobody"
                        + " was hit. Correct one of its two times, or write `precision: approximate`.",
                "{from: 2026-10-02T10:09Z, to: 2026-10-02T10:19Z} | 11 | The window begins before the one on line 10 has"
                        + " ended. Put the windows in the order of time, and join those that overlap.",
                "{from: 2026-10-02T10:40Z, to: 2026-10-02T11:01Z} | 11 | The window ends after `mitigated` on line 8, which is"
                        + " when customers were no longer hit. Correct one of the two times.",
                "{from: 2026-10-02T10:40Z, to: 2026-10-02T10:50Z, why: x} | 11 | `why` is no field of a window. Write one of:"
                        + " from, to, what.",
                "{from: 9:45, to: 2026-10-02T10:50Z} | 11 | `9:45` is no date and no time. Write a date such as 2019-02-04,"
                        + " or a time such as 2019-02-04T09:45-07:00.",
            })
    void saysWhatIsWrongWithAWindow(String window, int line, String said) {
        postmortems.withRecord("""
                times: {started: 2026-10-02T10:00Z,
                        mitigated: 2026-10-02T11:00Z, resolved: 2026-10-02T12:00Z}
                impact-windows:
                  - {from: 2026-10-02T10:00Z, to: 2026-10-02T10:10Z}
                """ + "  - " + window + "\n");

        assertThat(postmortems.mistakes()).containsExactly(invalid(line, said));
    }

    @Test
    void noWindowBeginsBeforeTheStartOrEndsAfterTheEnd() {
        postmortems.withRecord("""
                times:
                  started: 2026-10-02T10:00Z
                  resolved: 2026-10-02T12:00Z
                impact-windows:
                  - {from: 2026-10-02T09:59Z, to: 2026-10-02T12:01Z}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        invalid(
                                11,
                                "The window begins before `started` on line 8, which is when customers began to be hit."
                                        + " Correct one of the two times."),
                        invalid(
                                11,
                                "The window ends after `resolved` on line 9, which is when customers were no longer hit."
                                        + " Correct one of the two times."));
    }

    @Test
    void windowsThatMeetOrAreKnownToTheDayMayBeInOrder() {
        postmortems.withRecord("""
                timezone: UTC
                times: {started: 2026-10-02, mitigated: 2026-10-03}
                impact-windows:
                  - {from: 2026-10-02T10:00, to: 2026-10-02T10:10}
                  - {from: 2026-10-02T10:10, to: 2026-10-02}
                  - {from: unknown, to: unknown}
                  - {from: 2026-10-02, to: 2026-10-03T23:59}
                """);

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT29M, 0", "PT30M, 0", "PT27M, 1", "PT1H, 1"})
    void aStatedImpactIsHeldAgainstTheWindowsTogether(String stated, int mistakes) {
        postmortems.withRecord("times: {started: 2026-10-02T10:00Z, mitigated: 2026-10-02T11:00Z,"
                + " stated-durations: {impact: " + stated + "}}\n" + """
                impact-windows:
                  - {from: 2026-10-02T10:00Z, to: 2026-10-02T10:10Z}
                  - {from: 2026-10-02T10:40Z, to: 2026-10-02T11:00Z}
                """);

        assertThat(postmortems.mistakes())
                .hasSize(mistakes)
                .allMatch(("~/slow-graph/incident.md:7 [duration-contradicted] `impact` is stated as " + stated
                        + ", and the times on lines 9 to 10 give PT30M. Remove it: durations are computed."
                        + " Or correct the times.")::equals);
    }

    @Test
    void aStatedImpactIsHeldAgainstNothingWhereAWindowIsNotKnown() {
        postmortems.withRecord("""
                times: {started: 2026-10-02T10:00Z, mitigated: 2026-10-02T11:00Z, stated-durations: {impact: PT13M}}
                impact-windows: [{from: 2026-10-02T10:00Z, to: unknown}]
                """);

        assertThat(postmortems.mistakes()).isEmpty();
    }
}
