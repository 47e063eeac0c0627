package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Countermeasure.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The records of the sample: two published accounts, with what those leave open, two of its own, and a drill. */
class SampleRecordsTest {

    private static final Path SAMPLE = Path.of("../sample-app");

    private final Records records = RecordsReader.read(SAMPLE.resolve("postmortems"), SAMPLE, Postmortems.TODAY);

    @Test
    void warnOnlyOfTheOwnersAndDatesThatTheAccountsDoNotName() {
        String csg = "warning ~/2019-02-04-network-loop/countermeasures.yaml:";
        String victorOps = "warning ~/login-page-unavailable/countermeasures.yaml:";
        assertThat(Postmortems.shown(records))
                .containsExactly(
                        csg + "30" + lacksBoth("CM-3"),
                        csg + "41" + lacksBoth("CM-4"),
                        victorOps + "4" + lacksBoth("CM-1"),
                        victorOps + "5" + lacksBoth("CM-2"),
                        victorOps + "6" + lacksBoth("CM-3"),
                        victorOps + "7" + lacksBoth("CM-4"),
                        victorOps + "8" + lacksBoth("CM-5"),
                        victorOps + "9" + lacksBoth("CM-6"),
                        victorOps + "10" + lacksBoth("CM-7"),
                        victorOps + "11" + lacksBoth("CM-8"),
                        victorOps + "12" + lacksBoth("CM-9"),
                        victorOps + "20 [countermeasure-uncommitted] CM-10 is in progress but has no due date."
                                + " Write `due`, or make it `proposed` until somebody commits to it.");
    }

    private static String lacksBoth(String id) {
        return " [countermeasure-uncommitted] " + id + " is open but has neither an owner nor a due date."
                + " Write `owner` and `due`, or make it `proposed` until somebody commits to it.";
    }

    @Test
    void onlyThePublishedAccountsAreHistorical() {
        assertThat(records.incidents())
                .filteredOn(Incident::historical)
                .extracting(Incident::id)
                .containsExactly("2019-02-04-network-loop", "login-page-unavailable");
    }

    @Test
    void listTheFailureModesThatNoCodeDeclares() {
        assertThat(records.externalFailureModes())
                .containsExactly("network-loop", "tools-share-fate-with-network", "process-saturates-cpu");
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
