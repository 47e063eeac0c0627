package dev.crumple.records.metrics;

import static dev.crumple.records.Postmortems.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.crumple.records.Postmortems;
import dev.crumple.records.Runbook.Use;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What responding took, added up from what records tell. */
class EffortTest {

    @TempDir
    Path root;

    @Test
    void frictionIsAddedUpByWhatItWasAboutAndNeverByPerson() {
        record("a", "incident", "", """
                - ? · friction:docs · mira · Looks for the page {minutes: 7}
                - ? · friction:access · mira · Waits to be let in {minutes: 12} {source: chat}
                - ? · friction:docs · ines · Looks for the other page
                """);
        record(
                "b",
                "incident",
                "",
                "- ? · friction:docs · mira · Reads an old page {minutes: 3}\n- ? · friction · It hangs\n");
        record("c", "game-day", "", "- ? · friction:docs · mira · A drill is no incident {minutes: 90}\n");

        assertThat(metrics().effort().friction())
                .containsExactly(
                        entry("access", new Minutes(12, false, 1, 0)),
                        entry("docs", new Minutes(10, false, 2, 1)),
                        entry("other", new Minutes(0, false, 0, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-02T10:00 | 2026-10-02T11:00 | 0", // on a Friday morning
                "2026-10-02T08:30 | 2026-10-02T09:10 | 30",
                "2026-10-02T17:00 | 2026-10-02T19:00 | 60",
                "2026-10-02T18:00 | 2026-10-02T18:45 | 45", // nobody is at work from six on
                "2026-10-03T10:00 | 2026-10-03T11:00 | 60", // on a Saturday
                "2026-10-01T17:00 | 2026-10-02T10:00 | 900", // over a night
                "2026-10-02T17:00 | 2026-10-05T10:00 | 3780", // over a weekend
                "2026-10-24T23:00 | 2026-10-25T03:00 | 300", // the night that has an hour more
                "2026-10-02T16:00Z | 2026-10-02T18:00Z | 60", // 17:00 to 19:00 in Lisbon
            })
    void whatLiesOutsideOfWorkingHoursIsAddedUpInTheZoneOfTheRecord(String detected, String mitigated, long minutes) {
        postmortems().with("policy.yaml", "schema: 1\nworking-hours: 09:00-18:00\n");
        record("a", "incident", "times: {detected: " + detected + ", mitigated: " + mitigated + "}\n", "");

        assertThat(metrics().effort().afterHours()).isEqualTo(new Minutes(minutes, false, 1, 0));
    }

    @Test
    void anIncidentWhoseTimesDoNotTellIsLeftOut() {
        postmortems().with("policy.yaml", "schema: 1\nworking-hours: 09:00-18:00\n");
        record("resolved", "incident", "times: {detected: 2026-10-02T19:00, resolved: 2026-10-02T20:00}\n", "");
        record(
                "rough",
                "incident",
                "times: {detected: {at: 2026-10-02T19:00, precision: approximate}, mitigated: 2026-10-02T19:10}\n",
                "");
        record("day", "incident", "times: {detected: 2026-10-02, mitigated: 2026-10-02T20:00}\n", "");
        record("odd", "incident", "times: {detected: 2026-10-02T20:00, mitigated: 2026-10-02T19:00}\n", "");
        record("to-come", "incident", "times: {detected: 2026-11-20T20:00, mitigated: 2026-11-22T19:00}\n", "");
        record("unknown", "incident", "", "");
        record("planned", "incident", "planned: scheduled\n", "");

        assertThat(metrics().effort().afterHours()).isEqualTo(new Minutes(70, true, 2, 4));
    }

    @Test
    void withoutWorkingHoursNobodyKnowsWhatIsAfterThem() {
        record("a", "incident", "times: {detected: 2026-10-03T10:00, mitigated: 2026-10-03T11:00}\n", "");

        assertThat(metrics().effort().afterHours()).isNull();
    }

    @Test
    void runbooksAreCountedByOfWhatUseTheyWere() {
        record("a", "incident", """
                runbooks:
                  - {id: R1, path: "https://wiki.example.com/a", was: outdated}
                  - {id: R2, path: "https://wiki.example.com/b", was: right}
                """, "");
        record("b", "incident", "runbooks: [{id: R1, path: \"https://wiki.example.com/a\", was: outdated}]\n", "");

        assertThat(metrics().effort().runbooks()).containsExactly(entry(Use.RIGHT, 1), entry(Use.OUTDATED, 2));
    }

    @Test
    void countsTheLatentFaultsThatDrillsFoundBeforeTheyStruck() {
        record("a", "incident", "times: {latent-since: 2019-02-04}\n", "");
        record("b", "near-miss", "times: {latent-since: 2020-02-04}\n", "");
        record("c", "game-day", "times: {latent-since: 2021-02-04}\n", "");
        record("d", "game-day", "", "");
        record("e", "incident", "times: {latent-since: unknown}\n", "");

        assertThat(metrics().latentFoundByDrills()).isEqualTo(new Share(1, 3, 2));
    }

    @Test
    void countsTheEntriesThatSayWhereTheyCanBeSeen() {
        record("a", "incident", "", "- ? · note · One {source: chat}\n- ? · note · Another\n- ? · note · A third\n");

        assertThat(metrics().entriesWithSource()).isEqualTo(new Share(1, 3, 0));
    }

    @Test
    void countsRecordsOfAnyTypeBySeverity() {
        record("a", "incident", "severity: P1\n", "");
        record("b", "near-miss", "severity: P3\n", "");
        record("c", "incident", "severity: P3\n", "");
        record("d", "incident", "", "");

        assertThat(metrics().severities()).containsExactly(entry("P1", 1), entry("P3", 2), entry("unsaid", 1));
    }

    private void record(String id, String type, String fields, String timeline) {
        postmortems()
                .with(
                        id + ".md",
                        "---\nschema: 1\nid: " + id + "\ntitle: t\ntype: " + type
                                + "\nstatus: open\ntimezone: Europe/Lisbon\n" + fields + "---\n## Timeline\n"
                                + timeline);
    }

    private Postmortems postmortems() {
        return new Postmortems(root);
    }

    private IncidentMetrics metrics() {
        return IncidentMetrics.of(postmortems().read(), TODAY, null);
    }
}
