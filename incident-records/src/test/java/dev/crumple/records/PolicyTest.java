package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void readsAnAliasAsItsSeverity() {
        postmortems
                .with("policy.yaml", "schema: 1\nseverities: {P1: [Sev1, critical], P2: []}\n")
                .withRecord("severity: sev1\n")
                .withCountermeasures("  - {id: CM-1, title: Cap retries, state: proposed, priority: p2}\n");

        Records records = postmortems.read();

        assertThat(records.findings()).isEmpty();
        assertThat(records.incidents()).extracting(Incident::severity).containsExactly("P1");
        assertThat(records.countermeasures())
                .extracting(Countermeasure::priority)
                .containsExactly("P2");
    }

    @Test
    void refusesASeverityThatItDoesNotList() {
        postmortems
                .with("policy.yaml", "schema: 1\nseverities:\n  P1: [sev1]\n  P2:\n")
                .withRecord("severity: P9\n")
                .withCountermeasures("  - {id: CM-1, title: Cap retries, state: proposed, priority: urgent}\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] `priority` is `urgent`, which `policy.yaml`"
                                + " does not list. Write one of: P1, P2.",
                        "~/slow-graph/incident.md:7 [record-invalid] `severity` is `P9`, which `policy.yaml` does not"
                                + " list. Write one of: P1, P2.");
    }

    @Test
    void refusesOneNameForTwoSeverities() {
        postmortems.with("policy.yaml", "schema: 1\nseverities:\n  P1: [high]\n  P2: [High]\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/policy.yaml:4 [record-invalid] `High` already stands for `P1`. Remove one.");
    }

    @Test
    void refusesAFailureModeTwice() {
        postmortems.with("policy.yaml", "schema: 1\nfailure-modes:\n  - network-loop\n  - network-loop\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/policy.yaml:4 [record-invalid] The failure mode `network-loop` stands here twice."
                        + " Remove one.");
        assertThat(postmortems.read().externalFailureModes()).containsExactly("network-loop");
    }

    @Test
    void proposesADateToAnOpenCountermeasureByItsPriority() {
        postmortems
                .with(
                        "policy.yaml",
                        "schema: 1\nseverities: {P1: [], P2: [], P3: []}\ndue-defaults: {P1: P15D, P2: P30D}\n")
                .withRecord("severity: P2\n")
                .withCountermeasures("""
                          - {id: CM-1, title: Cap retries, state: open, owner: mira}
                          - {id: CM-2, title: Cap threads, state: open, priority: P1}
                          - {id: CM-3, title: Cap queues, state: open, priority: P3, owner: mira}
                        """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:3 [countermeasure-uncommitted] CM-1 is open but has no due date."
                                + " Write `due` (30 days for P2 by `policy.yaml`: 2026-12-21), or make it `proposed` until"
                                + " somebody commits to it.",
                        "~/slow-graph/countermeasures.yaml:4 [countermeasure-uncommitted] CM-2 is open but has neither an"
                                + " owner nor a due date. Write `owner` and `due` (15 days for P1 by `policy.yaml`: 2026-12-06),"
                                + " or make it `proposed` until somebody commits to it.",
                        "~/slow-graph/countermeasures.yaml:5 [countermeasure-uncommitted] CM-3 is open but has no due date."
                                + " Write `due`, or make it `proposed` until somebody commits to it.");
        assertThat(postmortems.read().countermeasures())
                .allSatisfy(one -> assertThat(one.due()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-17", "09:00", "09:00-25:00", "09:60-18:00", "18:00-09:00", "09:00-09:00", "9:00-18:00"})
    void refusesHoursThatAreNone(String hours) {
        postmortems.with("policy.yaml", "schema: 1\nworking-hours: " + hours + "\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/policy.yaml:2 [record-invalid] `" + hours + "` are no hours of a day. Write from when"
                                + " to when people are at work, such as `09:00-18:00`.");
        assertThat(postmortems.read().workingHours()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02T08:59, false",
        "2026-10-02T09:00, true",
        "2026-10-02T17:59, true",
        "2026-10-02T18:00, false",
        "2026-10-03T12:00, false",
        "2026-10-04T12:00, false",
        "2026-10-05T12:00, true",
    })
    void peopleAreAtWorkWithinTheirHoursFromMondayToFriday(LocalDateTime time, boolean atWork) {
        postmortems.with("policy.yaml", "schema: 1\nworking-hours: 09:00-18:00\n");

        assertThat(postmortems.read().workingHours())
                .matches(hours -> hours.hold(time.atZone(ZoneId.of("Europe/Lisbon"))) == atWork);
    }

    @Test
    void refusesUnknownFields() {
        postmortems.with("policy.yaml", "schema: 1\nfailuremodes: []\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/policy.yaml:2 [record-invalid] `failuremodes` is no field of a policy. Write"
                        + " `failure-modes`, or another of: schema, severities, failure-modes, required-headings, cadence,"
                        + " due-defaults, forbidden-public-terms, people, tags, categories, retrospectives, signals, longest-gap,"
                        + " working-hours.");
    }

    @Test
    void blamesNoRecordWhenItCannotBeRead() {
        postmortems
                .with("policy.yaml", "failure-modes: [\n")
                .withRecord("severity: P9\nfailure-modes: [network-loop]\n");

        assertThat(postmortems.mistakes(Set.of()))
                .singleElement()
                .asString()
                .startsWith("~/policy.yaml:1 [record-invalid] The YAML cannot be read:");
    }
}
