package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Countermeasure.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The records of the sample: three published accounts, with what those leave open, two of its own, and a drill. */
class SampleRecordsTest {

    private static final Path SAMPLE = Path.of("../sample-app");

    private final Records records = RecordsReader.read(SAMPLE.resolve("postmortems"), SAMPLE, Postmortems.TODAY);

    @Test
    void tellOfCsgThatNobodyHadARoleAndThatNoTimesAreKnown() {
        assertThat(found("2019-02-04-network-loop"))
                .containsExactly(
                        "warning countermeasures.yaml:30 [countermeasure-uncommitted] CM-3 is open but has neither an owner"
                                + " nor a due date.",
                        "warning countermeasures.yaml:41 [countermeasure-uncommitted] CM-4 is open but has neither an owner"
                                + " nor a due date.",
                        "incident.md:18 [retrospective-incomplete] The incident was resolved on 2019-02-04, and nobody says"
                                + " that people met by 2019-02-11.",
                        "incident.md:26 [retrospective-incomplete] Nobody is named who had a role in the incident.",
                        "incident.md:28 [retrospective-incomplete] Below `attended` nobody stands for decided, identified,"
                                + " responded, diagnosed, affected.",
                        "incident.md:46 [timeline-thin] 9 of 9 entries have no time.",
                        "incident.md:46 [timeline-thin] No entry of the timeline says where it can be seen.",
                        "incident.md:47 [timeline-thin] This entry tells of the impact and gives no source.",
                        "incident.md:65 [learning-unaddressed] No countermeasure addresses F1, L1, L3.");
    }

    @Test
    void tellOfVictorOpsThatAResponderLedTheRetrospectiveAndThatNothingHasADate() {
        List<String> found = found("login-page-unavailable");

        assertThat(found.subList(0, 9))
                .allSatisfy(finding -> assertThat(finding)
                        .matches(
                                "warning countermeasures.yaml:\\d+ \\[countermeasure-uncommitted] CM-\\d is open but has neither an"
                                        + " owner nor a due date."));
        assertThat(found.subList(9, found.size()))
                .containsExactly(
                        "warning countermeasures.yaml:20 [countermeasure-uncommitted] CM-10 is in progress but has no due"
                                + " date.",
                        "incident.md:39 [retrospective-incomplete] Of those with a role in the incident or an entry in its timeline,"
                                + " debby is not among those who attended.",
                        "incident.md:40 [facilitator-was-responder] greg leads the retrospective and was technical-lead of"
                                + " the incident.",
                        "incident.md:65 [timeline-thin] 11 of 13 entries have no time.",
                        "incident.md:73 [timeline-thin] This entry tells of the impact and gives no source.");
    }

    @Test
    void tellOfMitelThatNobodyOwnsWhatFollowed() {
        assertThat(found("maintenance-script-deletes-users"))
                .containsExactly(
                        "warning countermeasures.yaml:9 [countermeasure-uncommitted] CM-1 is open but has neither an owner"
                                + " nor a due date.",
                        "incident.md:19 [retrospective-incomplete] The incident was resolved on 2020-01-21, and nobody says"
                                + " that people met by 2020-01-28.",
                        "incident.md:25 [retrospective-incomplete] The retrospective has no owner, so that nobody sees to it"
                                + " that it is held.",
                        "incident.md:37 [timeline-thin] No entry of the timeline says where it can be seen.",
                        "incident.md:37 [timeline-thin] This entry tells of the impact and gives no source.",
                        "incident.md:40 [timeline-thin] 1 of 4 entries have no time.",
                        "incident.md:44 [retrospective-incomplete] F1 is the only contributing factor, and an incident seldom has"
                                + " just one.",
                        "incident.md:47 [learning-unaddressed] No countermeasure addresses L1, L2.");
    }

    @Test
    void holdNothingElseThanALearningOfADrillThatNobodyAnswersYet() {
        assertThat(found("2026-"))
                .containsExactly(
                        "2026-11-10-recommender-drill.md:69 [learning-unaddressed] No countermeasure addresses L2.");
        assertThat(records.findings()).noneMatch(finding -> finding.rule().equals("record-invalid"));
    }

    /** What is found in the files of a record, without the remedy. */
    private List<String> found(String record) {
        return records.findings().stream()
                .filter(finding -> finding.path().startsWith("postmortems/" + record))
                .map(finding -> (finding.warning() ? "warning " : "")
                        + finding.path().replaceFirst(".*/", "") + ":" + finding.line() + " [" + finding.rule() + "] "
                        + finding.what())
                .toList();
    }

    @Test
    void onlyThePublishedAccountsAreHistorical() {
        assertThat(records.incidents())
                .filteredOn(Incident::historical)
                .extracting(Incident::id)
                .containsExactly(
                        "2019-02-04-network-loop", "login-page-unavailable", "maintenance-script-deletes-users");
    }

    @Test
    void listTheFailureModesThatNoCodeDeclares() {
        assertThat(records.externalFailureModes())
                .containsExactly(
                        "network-loop",
                        "tools-share-fate-with-network",
                        "process-saturates-cpu",
                        "maintenance-deletes-users");
    }

    @Test
    void tellOfADrillThatHeldAndOfWhatItFound() {
        assertThat(records.incidents())
                .filteredOn(one -> one.drill() != null)
                .singleElement()
                .satisfies(drilled -> {
                    assertThat(drilled.id()).isEqualTo("2026-11-10-recommender-drill");
                    assertThat(drilled.failureModes()).containsExactly("personalised-row/recommender-slow");
                    assertThat(drilled.drill().date()).isEqualTo("2026-11-10");
                    assertThat(drilled.drill().result().verdict()).isEqualTo(Drill.Verdict.HELD);
                    assertThat(drilled.countermeasures())
                            .extracting(Countermeasure::state)
                            .containsExactly(State.PROPOSED);
                });
    }

    @Test
    void knowWhatWouldProveTheLoopFilter() {
        assertThat(records.countermeasures().filter(one -> one.ref().equals("2019-02-04-network-loop/CM-4")))
                .singleElement()
                .satisfies(filter -> {
                    assertThat(filter.state()).isEqualTo(State.OPEN);
                    assertThat(filter.priority()).isEqualTo("P1");
                    assertThat(filter.failureMode()).isEqualTo("network-loop");
                    assertThat(filter.guards()).isEqualTo(List.of("com.example.net.**", "infra/loadbalancer/**"));
                    assertThat(filter.provedByTests())
                            .containsExactly("com.example.net.LoopGuardTest#dropsReflectedLldp");
                });
    }
}
