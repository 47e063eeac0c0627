package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong while the machine itself stands still says nothing about a protection, and is tried again. */
class StalledMachineTest {

    private static final Run RUN = new Run(Cause.SLOW, Mutant.NONE, null, Set.of());

    private static Sighting stalled(long millis) {
        return new Sighting(
                "Test.test", "row/slow", RUN, new Fault.Slow(), null, 200, 1, List.of(), null, false, millis);
    }

    @Test
    void aStallOfATenthOfTheBudgetSpoilsARunThatFailed() {
        assertThat(stalled(21).spoiled(Verdict.NOT_DEGRADED)).isTrue();
        assertThat(stalled(20).spoiled(Verdict.NOT_DEGRADED)).isFalse();
    }

    @Test
    void noStallExcusesATestThatDoesNotNoticeThatTheProtectionIsOff() {
        assertThat(stalled(5000).spoiled(Verdict.SURVIVED)).isFalse();
    }

    @Test
    void noStallSpoilsARunThatProved() {
        assertThat(stalled(5000).spoiled(Verdict.PROVED)).isFalse();
    }

    @Test
    void aSpoiledRunIsTriedTwiceMoreAndThenCounts() {
        Plan plan = Plan.of(
                new Declaration(
                        "row",
                        "OPTIONAL",
                        "example.Row",
                        "row()",
                        "void",
                        List.of(new Declaration.Mode("slow", "d", List.of("SLOW"), "Less.")),
                        null,
                        Declaration.Healthy.ANYTHING,
                        false,
                        null,
                        true),
                "row/slow");
        List<Run> runs = new ArrayList<>();
        Run first = plan.next();
        runs.add(first);
        while (plan.repeat(first)) {
            runs.add(plan.next());
        }
        assertThat(runs).hasSize(3).containsOnly(first);
        assertThat(plan.next().mutant()).isEqualTo(Mutant.PROTECTION_OFF);
    }
}
