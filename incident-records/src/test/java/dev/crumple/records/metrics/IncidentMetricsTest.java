package dev.crumple.records.metrics;

import static dev.crumple.records.Postmortems.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Postmortems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentMetricsTest {

    @TempDir
    Path root;

    @Test
    void withoutRecordsThereIsNothingToCount() {
        IncidentMetrics metrics = metrics();

        assertThat(metrics.incidents()).isZero();
        assertThat(metrics.spans()).hasSize(11).allSatisfy(span -> {
            assertThat(span.quantiles()).isNull();
            assertThat(span.leftOut()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no front matter",
                "---\nschema: [\n---\n",
                "---\ntimes: {started: yesterday, resolved: -1, detected: [a]}\n---\n",
                "---\ntimes: {started: 2026-01-01T99:99Z, resolved: PT13H}\n---\n",
                "---\ntimes: {started: 0000-01-01T00:00Z, resolved: {precision: century}}\n---\n",
            })
    void aRecordThatCannotBeReadIsAnIncidentOfWhichNothingIsKnown(String text) {
        postmortems().with("odd.md", text);

        IncidentMetrics metrics = metrics();

        assertThat(metrics.incidents()).isEqualTo(1);
        assertThat(metrics.mistakes()).isPositive();
        assertThat(metrics.spans()).allSatisfy(span -> {
            assertThat(span.lengths()).isEmpty();
            assertThat(span.leftOut()).isEqualTo(Map.of(LeftOut.NOT_KNOWN, 1));
        });
    }

    @Test
    void theLongestSpanThatDatesAllowIsOnlyLong() {
        incident("ages", "times: {started: 0001-01-01T00:00Z, resolved: 2026-01-01T00:00Z}");

        assertThat(lengths(metrics(), Span.RESOLVE)).containsExactly("ages PT17750784H");
    }

    @Test
    void theSpansOfTheMitelCase() {
        // Calls failed from nine in the evening; the first in the office noticed next morning, and had it back in an
        // hour.
        incident("mitel", """
                times:
                  started: 2020-01-20T21:00
                  detected: {at: 2020-01-21T09:30, by: staff}
                  mitigated: 2020-01-21T10:30
                  resolved: 2020-01-21T10:30""");

        IncidentMetrics metrics = metrics();

        assertThat(lengths(metrics, Span.DETECT)).containsExactly("mitel PT12H30M");
        assertThat(lengths(metrics, Span.FIX)).containsExactly("mitel PT1H");
        assertThat(lengths(metrics, Span.MITIGATE)).containsExactly("mitel PT13H30M");
        assertThat(lengths(metrics, Span.RESOLVE)).containsExactly("mitel PT13H30M");
        assertThat(lengths(metrics, Span.CLEAN_UP)).containsExactly("mitel PT0S");
        assertThat(leftOut(metrics, Span.ACKNOWLEDGE)).isEqualTo(Map.of(LeftOut.NOT_KNOWN, 1));
    }

    @Test
    void aMomentThatIsKnownRoughlyMakesASpanThatIsAboutSoLong() {
        incident(
                "rough",
                "times: {started: {at: 2026-02-04T10:00, precision: approximate}, resolved: 2026-02-04T11:00}");

        assertThat(lengths(metrics(), Span.RESOLVE)).containsExactly("rough about PT1H");
    }

    @Test
    void aDayIsNoTimeToMeasureFrom() {
        incident("day", "times: {started: 2026-02-04, resolved: 2026-02-04T11:00}");

        assertThat(lengths(metrics(), Span.RESOLVE)).isEmpty();
        assertThat(leftOut(metrics(), Span.RESOLVE)).isEqualTo(Map.of(LeftOut.ONLY_THE_DAY, 1));
    }

    @Test
    void theLagOfARetrospectiveIsCountedInDaysForWhichDatesAreEnough() {
        incident("dates", "times: {resolved: 2026-02-04T23:50, retrospective: 2026-02-06}");
        incident("times", "times: {resolved: 2026-02-04T23:50, retrospective: 2026-02-05T00:10}");

        assertThat(lengths(metrics(), Span.RETROSPECTIVE_LAG)).containsExactly("times PT24H", "dates PT48H");
    }

    @Test
    void anImpactInPiecesIsTheSumOfItsWindowsAndNoRelief() {
        incident("pieces", """
                times: {started: 2026-02-04T10:00, mitigated: 2026-02-04T12:00}
                impact-windows:
                  - {from: 2026-02-04T10:00, to: 2026-02-04T10:20}
                  - {from: {at: 2026-02-04T10:25, precision: approximate}, to: 2026-02-04T12:00}""");
        incident("whole", "times: {started: 2026-02-04T10:00, mitigated: 2026-02-04T12:00}");
        incident("unknown", """
                times: {started: 2026-02-04T10:00, mitigated: 2026-02-04T12:00}
                impact-windows: [{from: 2026-02-04T10:00, to: unknown}]""");

        IncidentMetrics metrics = metrics();

        assertThat(lengths(metrics, Span.IMPACT)).containsExactly("pieces about PT1H55M", "whole PT2H");
        assertThat(leftOut(metrics, Span.IMPACT)).isEqualTo(Map.of(LeftOut.NOT_KNOWN, 1));
        assertThat(lengths(metrics, Span.MITIGATE)).containsExactly("pieces PT2H", "unknown PT2H", "whole PT2H");
    }

    @ParameterizedTest
    @CsvSource({
        "10:10, 10:05, 10:20, 10:30, 9, `to` is before `from`",
        "10:00, 10:10, 10:09, 10:30, 11, `from` is before the last `to`",
        "10:20, 10:30, 10:00, 10:10, 11, `from` is before the last `to`",
    })
    void windowsThatContradictEachOtherAreLeftOutWithTheirPlace(
            String from, String to, String again, String end, int line, String what) {
        incident(
                "odd",
                ("impact-windows:\n - {from: 2026-02-04T%s, to: 2026-02-04T%s}\n\n"
                                + " - {from: 2026-02-04T%s, to: 2026-02-04T%s}")
                        .formatted(from, to, again, end));

        assertThat(leftOut(metrics(), Span.IMPACT)).isEqualTo(Map.of(LeftOut.CONTRADICTORY, 1));
        assertThat(metrics().notes())
                .containsExactly(new Note(
                        "postmortems/odd.md",
                        line,
                        what + ", so that there is no time of impact to count.",
                        "Correct the one of the two times that is wrong."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:20, 10:30, 10:45 | PT20M", // to the first update
                "10:05, 10:30, 10:45 | PT25M", // between two
                "10:05, 10:20 | PT40M", // from the last one to the end
                "09:30, 10:30 | PT30M", // what was said before counts as little
                "10:30, 11:45 | PT30M", // as what is said after
                "12:00 | PT1H",
                "10:00, 11:00 | PT1H",
                "~10:20, 10:45 | about PT25M",
            })
    void theLongestSilenceLastsFromTheStartOverTheUpdatesToTheEnd(String updates, String longest) {
        told("silent", "times: {started: 2026-02-04T10:00, resolved: 2026-02-04T11:00}", updates);

        assertThat(lengths(metrics(), Span.SILENCE)).containsExactly("silent " + longest);
    }

    @Test
    void whereNoUpdateIsWrittenNobodyKnowsWhetherThereWasNone() {
        incident("untold", "times: {started: 2026-02-04T10:00, resolved: 2026-02-04T11:00}");
        told("endless", "times: {started: 2026-02-04T10:00}", "10:20");
        told("day", "times: {started: 2026-02-04, resolved: 2026-02-04T11:00}", "10:20");
        told("odd", "times: {started: 2026-02-04T11:00, resolved: 2026-02-04T10:00}", "10:20");

        IncidentMetrics metrics = metrics();

        assertThat(lengths(metrics, Span.SILENCE)).isEmpty();
        assertThat(leftOut(metrics, Span.SILENCE))
                .isEqualTo(Map.of(LeftOut.NOT_KNOWN, 2, LeftOut.ONLY_THE_DAY, 1, LeftOut.CONTRADICTORY, 1));
        assertThat(metrics.notes())
                .extracting(Note::what)
                .contains("`resolved` is before `started`, so that there is no longest silence to count.");
    }

    @Test
    void howLongASignWentUnheeded() {
        incident(
                "foam",
                "times: {first-signal: 2026-02-04T08:30, started: 2026-02-04T10:00, detected: 2026-02-04T10:10}");

        assertThat(lengths(metrics(), Span.SIGNAL)).containsExactly("foam PT1H40M");
    }

    @Test
    void theTimeUntilSomebodyDeclaredIt() {
        incident("cloud", "times: {started: 2026-02-04T10:00, declared: 2026-02-04T16:10}");

        assertThat(lengths(metrics(), Span.DECLARE)).containsExactly("cloud PT6H10M");
    }

    @Test
    void whatNobodyKnowsIsLeftOutLikeWhatIsNotWritten() {
        incident("unknown", "times: {started: unknown, resolved: 2026-02-04T11:00}");
        incident("unwritten", "times: {resolved: 2026-02-04T11:00}");

        assertThat(leftOut(metrics(), Span.RESOLVE)).isEqualTo(Map.of(LeftOut.NOT_KNOWN, 2));
    }

    @Test
    void whatIsWrittenOfLaterDaysHasNotHappened() {
        incident("planned", "times: {resolved: 2026-11-20T11:00, retrospective: 2026-11-24T10:00}");

        IncidentMetrics metrics = metrics();

        assertThat(leftOut(metrics, Span.RETROSPECTIVE_LAG)).isEqualTo(Map.of(LeftOut.NOT_KNOWN, 1));
        assertThat(metrics.withRetrospective()).isEqualTo(new Share(0, 1, 0));
    }

    @Test
    void anEndBeforeItsBeginningIsLeftOutWithItsPlace() {
        incident("early", "times:\n  started: 2026-02-04T11:00\n  detected: 2026-02-04T10:00");

        assertThat(leftOut(metrics(), Span.DETECT)).isEqualTo(Map.of(LeftOut.CONTRADICTORY, 1));
        assertThat(metrics().notes())
                .containsExactly(new Note(
                        "postmortems/early.md",
                        10,
                        "`detected` is before `started`, so that there is no time to detect to count.",
                        "Correct the one of the two times that is wrong."));
    }

    @Test
    void anIncidentThatTookNoTimeIsLeftOutWithItsPlace() {
        incident("none", "times: {started: 2026-02-04T11:00, resolved: 2026-02-04T11:00}");

        assertThat(leftOut(metrics(), Span.RESOLVE)).isEqualTo(Map.of(LeftOut.CONTRADICTORY, 1));
        assertThat(metrics().notes())
                .extracting(Note::what)
                .containsExactly(
                        "`resolved` is the same time as `started`, so that there is no time to resolve to count.");
    }

    @ParameterizedTest
    @CsvSource({"near-miss, unscheduled", "weak-signal, unscheduled", "experiment, scheduled", "incident, scheduled"})
    void whatIsNoIncidentOrWasPlannedStaysOutOfTheSpans(String type, String planned) {
        record(
                "other",
                type,
                "planned: " + planned + "\ntimes: {started: 2026-02-04T10:00, resolved: 2026-02-04T11:00}");

        IncidentMetrics metrics = metrics();

        assertThat(metrics.incidents()).isZero();
        assertThat(lengths(metrics, Span.RESOLVE)).isEmpty();
        assertThat(leftOut(metrics, Span.RESOLVE)).isEmpty();
    }

    @Test
    void whatIsSetAsideIsCounted() {
        record("a", "near-miss", "");
        record("b", "near-miss", "");
        record("c", "weak-signal", "");
        record("d", "experiment", "");
        record("e", "incident", "planned: scheduled");
        record("f", "game-day", "");

        assertThat(metrics().setAside()).isEqualTo(new SetAside(1, 2, 1, 1, 1));
    }

    @Test
    void historicalIncidentsCountAndAreMarked() {
        incident("old", "historical: true\ntimes: {started: 2012-02-04T10:00, resolved: 2012-02-04T11:00}");

        assertThat(metrics().historical()).isEqualTo(1);
        assertThat(metrics().of(Span.RESOLVE).lengths())
                .extracting(Length::historical)
                .containsExactly(true);
    }

    @Test
    void countsWhoNoticedFirstByWordsAndNeverByName() {
        incident("a", "times: {detected: {at: 2026-02-04T10:00, by: customer}}");
        incident("b", "times: {detected: {at: 2026-02-04T10:00, by: monitor}}");
        incident("c", "times: {detected: {precision: unknown, by: customer}}");
        incident("d", "times: {detected: 2026-02-04T10:00}");
        incident("e", "times:\n  detected: {at: 2026-02-04T10:00, by: mira}");

        assertThat(metrics().foundByCustomers()).isEqualTo(new Share(2, 3, 2));
        assertThat(metrics().notes())
                .containsExactly(new Note(
                        "postmortems/e.md",
                        9,
                        "`by` of `detected` is none of customer, monitor, partner, staff, so that nobody can count who"
                                + " noticed first.",
                        "Write one of them; how, and by whom, goes under `via`."));
    }

    @Test
    void countsPromisesByWhatPeopleSayAndTheProofThatTheyName() {
        record("a", "near-miss", """
                countermeasures:
                  - {id: CM-1, title: a, state: done, proved-by: [{test: a.ATest}]}
                  - {id: CM-2, title: b, state: done, proved-by: [{drill: overload}]}
                  - {id: CM-3, title: c, state: done, reason: nothing to test}
                  - {id: CM-4, title: d, state: open, owner: mira, due: 2026-11-20}
                  - {id: CM-5, title: e, state: in-progress, owner: mira, due: 2026-11-21}
                  - {id: CM-6, title: f, state: proposed}
                  - {id: CM-7, title: g, state: wont-do, reason: too dear}""");

        assertThat(metrics().commitments()).isEqualTo(new Commitments(5, 2, 0, 1, 1));
    }

    @Test
    void countsAsVerifiedWhatABuildRemembersOfThoseThatAreDoneStill() throws Exception {
        record("a", "near-miss", """
                countermeasures:
                  - {id: CM-1, title: a, state: done, proved-by: [{test: a.ATest}]}
                  - {id: CM-2, title: b, state: done, proved-by: [{metric: a.calls}]}
                  - {id: CM-3, title: c, state: open, owner: mira, due: 2026-11-21}""");
        Files.writeString(root.resolve("postmortems/verified.yaml"), """
                schema: 1
                verified: [{countermeasure: a/CM-2, on: 2026-11-01}, {countermeasure: a/CM-3, on: 2026-10-01}]
                """);

        assertThat(metrics().commitments()).isEqualTo(new Commitments(3, 2, 1, 0, 0));
    }

    @Test
    void aSpanBelongsToThePeriodInWhichItBegins() {
        incident("before", "times: {started: 2026-06-30T23:59, resolved: 2026-07-01T00:59}");
        incident("after", "times: {started: 2026-07-01T00:00, resolved: 2026-07-01T00:30}");

        Comparison comparison =
                metrics(LocalDate.of(2026, 7, 1)).of(Span.RESOLVE).comparison();

        assertThat(comparison).isEqualTo(new Comparison(List.of(3600L), List.of(1800L), Comparison.Verdict.TOO_FEW));
        assertThat(metrics().of(Span.RESOLVE).comparison()).isNull();
    }

    private void incident(String id, String fields) {
        record(id, "incident", fields);
    }

    /** Writes a record of one day with updates to customers. */
    private void told(String id, String fields, String updates) {
        StringBuilder timeline = new StringBuilder("## Timeline\n### 2026-02-04\n");
        for (String time : updates.split(", ", -1)) {
            timeline.append("- ").append(time).append(" · status-page · We are on it\n");
        }
        incident(id, fields + "\n---\n" + timeline + "\n");
    }

    /** Writes a record whose own fields begin on line 8. */
    private void record(String id, String type, String fields) {
        postmortems()
                .with(
                        id + ".md",
                        "---\nschema: 1\nid: " + id + "\ntitle: t\ntype: " + type + "\nstatus: closed\ntimezone: UTC\n"
                                + fields + "\n---\n");
    }

    private Postmortems postmortems() {
        return new Postmortems(root);
    }

    private IncidentMetrics metrics() {
        return IncidentMetrics.of(postmortems().read(), TODAY, null);
    }

    private IncidentMetrics metrics(LocalDate split) {
        return IncidentMetrics.of(postmortems().read(), TODAY, split);
    }

    private static List<String> lengths(IncidentMetrics metrics, Span span) {
        return metrics.of(span).lengths().stream()
                .map(length ->
                        length.record() + (length.about() ? " about " : " ") + Duration.ofSeconds(length.seconds()))
                .toList();
    }

    private static Map<LeftOut, Integer> leftOut(IncidentMetrics metrics, Span span) {
        return metrics.of(span).leftOut();
    }
}
