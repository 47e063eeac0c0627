package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-04",
                "2019-02-04T09:45",
                "2019-02-04T09:45:59.123",
                "2019-02-04T09:45-07:00",
                "2019-02-04T09:45:59Z",
                "2019-02-04T09:45-00:00",
                "unknown",
                "?",
                "null",
                "{at: 2019-02-04, precision: day}",
                "{at: 2019-02-04, precision: approximate}",
                "{at: 2019-02-04T09:45, precision: approximate, by: customer, via: twitter}",
                "{at: null, precision: unknown}",
                "{precision: unknown}",
            })
    void readsDatesAndTimes(String moment) {
        postmortems.withRecord("timezone: America/Denver\ntimes: {detected: " + moment + "}\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-04T9:45 | `2019-02-04T9:45` is no date and no time. | Write `2019-02-04T09:45`.",
                "2019-02-04 09:45 | `2019-02-04 09:45` is no date and no time. | Write `2019-02-04T09:45`.",
                "2019-02-04 9:45 UTC | `2019-02-04 9:45 UTC` is no date and no time. | Write `2019-02-04T09:45Z`.",
                "2019-02-04T09:45+0100 | `2019-02-04T09:45+0100` is no date and no time. | Write `2019-02-04T09:45+01:00`.",
                "2019-02-04T09:45 +01 | `2019-02-04T09:45 +01` is no date and no time. | Write `2019-02-04T09:45+01:00`.",
                "2019-02-30 | `2019-02-30` is no date and no time. | Write a date such as 2019-02-04, or a time such as"
                        + " 2019-02-04T09:45-07:00.",
                "2019-02-04T24:30 | `2019-02-04T24:30` is no date and no time. | Write a date such as 2019-02-04, or a time such"
                        + " as 2019-02-04T09:45-07:00.",
                "04.02.2019 | `04.02.2019` is no date and no time. | Write `2019-02-04`.",
                "around noon | `around noon` is no date and no time. | Write a date such as 2019-02-04, or a time such as"
                        + " 2019-02-04T09:45-07:00.",
                "PT13H | `detected` is the duration `PT13H`. | Write the time at which it was; durations are computed, and one"
                        + " that the times cannot give goes under `stated-durations`.",
                "P2W | `detected` is the duration `P2W`. | Write the time at which it was; durations are computed, and one that"
                        + " the times cannot give goes under `stated-durations`.",
                "{at: 2019-02-04, precision: minute} | `2019-02-04` is a day, not a minute. | Write the time too, or"
                        + " `precision: day`.",
                "{at: null} | `detected` has no `at`. | Write `at: …`, or `precision: unknown`.",
                "{precision: day} | `detected` has no `at`. | Write `at: …`, or `precision: unknown`.",
                "{at: 2019-02-04, precision: hour} | `precision: hour` is not known. | Write one of: minute, approximate, day,"
                        + " unknown.",
                "{at: 2019-02-04, who: me} | `who` is no field of `detected`. | Write one of: at, precision, by, via.",
                "[2019-02-04] | `detected` should be one line of text but is a list. | Write it on one line.",
                "2019-03-10T02:30 | `2019-03-10T02:30` was skipped in America/Denver when the clocks changed. | Write the time"
                        + " with its offset, such as `-07:00`.",
                "2019-11-03T01:30 | `2019-11-03T01:30` came twice in America/Denver when the clocks changed. | Write the time"
                        + " with its offset, such as `-07:00`.",
            })
    void saysWhatIsWrongWithAMoment(String moment, String what, String remedy) {
        postmortems.withRecord("timezone: America/Denver\ntimes:\n  detected: " + moment + "\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:9 [record-invalid] " + what + " " + remedy);
    }

    @Test
    void warnsOfAFinderThatFiguresDoNotCount() {
        postmortems.withRecord("times:\n  detected: {at: 2019-02-04T09:45Z, by: costumer, via: mira}\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "warning ~/slow-graph/incident.md:8 [record-invalid] `by` of `detected` is `costumer`, which"
                                + " figures do not count. Write `customer`, or another of: customer, monitor, partner, staff. How,"
                                + " and by whom, goes under `via`.");
    }

    @Test
    void tellsOfAnEndBeforeItsBeginningOnce() {
        postmortems.with("slow-graph/incident.md", Postmortems.NEEDED + """
                timezone: UTC
                times:
                  started: 2019-02-04T10:00
                  mitigated: 2019-02-04T10:30
                  resolved: 2019-02-04T09:00
                  stated-durations: {resolve: PT1H, clean-up: PT30M}
                impact-windows: [{from: 2019-02-04T10:00, to: 2019-02-04T10:30}]
                ---
                ## Timeline
                ### 2019-02-04
                - 10:00 · impact-start · The row is empty {source: log}
                - 11:00 · resolved · mira · All is well {source: log}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:11 [record-invalid] `resolved` is before `started`. Correct one of"
                                + " the two times.");
    }

    @Test
    void tellsOfEachMistakeInTheOrderOfTimes() {
        postmortems.withRecord("timezone: UTC\ntimes: {latent-since: 2019-02-05, started: 2019-02-04T10:00,"
                + " resolved: 2019-02-04T09:00, retrospective: 2019-02-03}\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:8 [record-invalid] `retrospective` is before `resolved`. Correct one of the"
                                + " two times.",
                        "~/slow-graph/incident.md:8 [record-invalid] `started` is before `latent-since`. Correct one of the"
                                + " two times.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-04", "2019-02-04T09:45"})
    void needsAnOffsetWhereTheRecordHasNoTimeZone(String moment) {
        postmortems.withRecord("times: {detected: " + moment + "}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] `" + moment + "` has no offset, and the"
                        + " record has no `timezone`. Write `timezone: America/Denver` for all, or an offset such as"
                        + " `-07:00` behind the time.");
    }

    @Test
    void saysOnceThatTheRecordHasNoTimeZone() {
        postmortems
                .with("slow-graph/incident.md", Postmortems.NEEDED + """
                severity-history: [{at: 2019-02-04T09:50, severity: P1}]
                severity: P1
                times:
                  detected: 2019-02-04T09:45
                  resolved: 2019-02-04T10:00Z
                ---
                ## Timeline
                ### 2019-02-04
                - 09:45 · detected · mira · The row is empty
                - 09:50 · change · mira · The row is out
                """)
                .with("slow-graph/log.md", "- 2019-02-04T09:46 · note · mira · The row is empty\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:7 [record-invalid] `2019-02-04T09:50` has no offset, nor have 4"
                                + " more times, and the record has no `timezone`. Write `timezone: America/Denver` for all, or an"
                                + " offset such as `-07:00` behind the time.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: x | title: The row: empty",
                "title: x | title: %x",
                "status: open | status:\topen: x",
                "--- | ----",
            })
    void saysNothingOfTimesWhereTheFieldsCannotBeRead(String field, String broken) {
        String record = "---\nschema: 1\nid: a\ntitle: x\ntype: incident\nstatus: open\ntimezone: UTC\n---\n";
        postmortems.with("a.md", record.replaceFirst(field, broken) + """
                ## Timeline
                ### 2019-02-04
                - 09:45 · detected · mira · The row is empty
                - 09:50 · change · mira · The row is out
                """);

        assertThat(postmortems.mistakes()).singleElement().asString().contains("[record-invalid]");
    }

    @Test
    void needsNoTimeZoneWhereATimeHasAnOffset() {
        postmortems.withRecord("times: {detected: {at: 2019-02-04T09:45-07:00, precision: day}}\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        postmortems.withRecord("timezone: america/denver\ntimes: {detected: 2019-02-04}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] `america/denver` is no time zone."
                        + " Write `America/Denver`.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started: 2019-02-04T10:00Z | resolved: 2019-02-04T09:00Z",
                "started: 2019-02-04T10:00+01:00 | resolved: 2019-02-04T10:00+02:00",
                "started: 2019-02-04 | resolved: 2019-02-03",
                "started: 2019-02-04 | mitigated: 2019-02-03T23:59Z",
                "mitigated: {at: 2019-02-04T10:00Z, precision: approximate} | resolved: 2019-02-04T09:59Z",
                "resolved: 2019-02-04T10:00Z | closed: 2019-02-03",
            })
    void refusesAnEndBeforeItsBeginning(String first, String second) {
        postmortems.withRecord("timezone: UTC\ntimes:\n  " + first + "\n  " + second + "\n");

        String before = first.substring(0, first.indexOf(':'));
        String after = second.substring(0, second.indexOf(':'));
        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:10 [record-invalid] `" + after + "` is before `" + before
                        + "`. Correct one of the two times.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-04 | 2019-02-04",
                "2019-02-04T10:00Z | 2019-02-04",
                "2019-02-04 | 2019-02-04T00:00Z",
                "2019-02-04T10:00+02:00 | 2019-02-04T10:00+01:00",
                "{at: 2019-02-04T10:00Z, precision: approximate} | {at: 2019-02-04T10:00Z, precision: approximate}",
                "{at: 2019-02-04T10:00Z, precision: unknown} | 2019-02-04T09:00Z",
                "2019-02-04T23:00Z | {at: 2019-02-04T10:00Z, precision: day}",
            })
    void allowsWhatMayHaveBeenInOrder(String started, String resolved) {
        postmortems.withRecord("timezone: UTC\ntimes:\n  started: " + started + "\n  resolved: " + resolved + "\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void refusesAnIncidentThatTookNoTime() {
        postmortems.withRecord("times: {started: 2019-02-04T10:00Z, resolved: 2019-02-04T11:00+01:00}\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:7 [record-invalid] `resolved` is the same time as `started`, so"
                                + " that the incident took no time at all. Correct one of them, or write"
                                + " `precision: approximate`.");
    }

    @Test
    void acceptsDurationsThatArePlainlyStated() {
        postmortems.withRecord("times: {stated-durations: {impact: PT13H, clean-up: P2W}}\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13 hours", "-PT13H", "P99999999999W", "P1M", "P"})
    void refusesStatedDurationsThatAreNone(String duration) {
        postmortems.withRecord("times: {stated-durations: {impact: " + duration + "}}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] `" + duration + "` is no duration."
                        + " Write `PT13H` for thirteen hours, `PT20M` for twenty minutes, `P14D` for two weeks.");
    }

    @Test
    void refusesTypedDurationsAmongTheTimes() {
        postmortems.withRecord("times: {ttr: PT13H}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] `ttr` is no field of `times`. Remove it:"
                        + " durations are computed from `times`; one that the times cannot give goes under"
                        + " `stated-durations` in `times`.");
    }
}
