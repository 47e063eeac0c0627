package dev.crumple.gameday.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Rehearsed HANGS = new Rehearsed(Cause.HANGS, new GuardFault.HangsDeaf());
    private static final Rehearsed THROWS = new Rehearsed(Cause.THROWS, new GuardFault.Throws());
    private static final Rehearsed BLACK_HOLE = new Rehearsed(Cause.HANGS, new WireFault.BlackHole());

    private final Plan plan = new Plan();

    /** Goes through the plan as tests do of which every run proves the given step. */
    private List<String> executed(Declared declared, Step served) {
        List<String> runs = new ArrayList<>();
        while (plan.hasNext()) {
            Run run = plan.learn(declared, plan.next());
            runs.add(run.label());
            if (run.mutant() == Mutant.NONE) {
                plan.saw(run.step() == null ? served : run.step());
            }
        }
        return runs;
    }

    @Test
    void everyCounterRunStandsBetweenTwoProtectedRuns() {
        Declared failFast = new Declared(List.of(THROWS, HANGS), List.of(Step.FAIL_FAST), Where.GUARD);
        assertThat(executed(failFast, Step.FAIL_FAST))
                .containsExactly(
                        "THROWS (throws)",
                        "THROWS (throws), protection off",
                        "HANGS (hangs-deaf)",
                        "HANGS (hangs-deaf), protection off",
                        "HANGS (hangs-deaf)");
    }

    @Test
    void everyStepIsSeenAndEveryPartOfTheProtectionTakenAway() {
        Declared fallback = new Declared(List.of(HANGS, THROWS), List.of(Step.LAST_GOOD, Step.LESSER), Where.GUARD);
        assertThat(executed(fallback, Step.LAST_GOOD))
                .containsExactly(
                        "HANGS (hangs-deaf)",
                        "HANGS (hangs-deaf), protection off",
                        "THROWS (throws)",
                        "THROWS (throws), protection off",
                        "HANGS (hangs-deaf), lesser",
                        "THROWS (throws), no fallback",
                        "THROWS (throws), empty fallback",
                        "THROWS (throws)");
    }

    @Test
    void aRemovalHasNoContentThatCouldBeEmptied() {
        Declared removed = new Declared(List.of(THROWS), List.of(Step.REMOVED), Where.GUARD);
        assertThat(executed(removed, Step.REMOVED))
                .containsExactly(
                        "THROWS (throws)",
                        "THROWS (throws), protection off",
                        "THROWS (throws), no fallback",
                        "THROWS (throws)");
    }

    @Test
    void onTheWireTheTimeLimitIsTakenAwayToo() {
        Declared onWire = new Declared(List.of(BLACK_HOLE), List.of(Step.FAIL_FAST), Where.WIRE);
        assertThat(executed(onWire, Step.FAIL_FAST))
                .containsExactly(
                        "HANGS (black-hole)",
                        "HANGS (black-hole), protection off",
                        "HANGS (black-hole), no time limit",
                        "HANGS (black-hole)");
    }

    @Test
    void theRunOfAStepHasTheStepsBeforeItEmpty() {
        Declared fallback =
                new Declared(List.of(THROWS), List.of(Step.LAST_GOOD, Step.LESSER, Step.LITERAL), Where.GUARD);
        plan.learn(fallback, plan.next());
        plan.saw(Step.LAST_GOOD);
        plan.next();
        assertThat(plan.next().emptied()).isEqualTo(Set.of(Step.LAST_GOOD));
        assertThat(plan.next().emptied()).isEqualTo(Set.of(Step.LAST_GOOD, Step.LESSER));
    }

    @Test
    void nothingFollowsARunThatFailed() {
        plan.learn(new Declared(List.of(THROWS), List.of(Step.FAIL_FAST), Where.GUARD), plan.next());
        plan.stop();
        assertThat(plan.hasNext()).isFalse();
        assertThatThrownBy(plan::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nothingFollowsARunThatFailedBeforeItsTest() {
        plan.next();
        plan.begin();
        assertThat(plan.hasNext()).isFalse();
    }

    @Test
    void aSpoiledRunIsTriedAsOftenAsItIsWorthAndThenCounts() {
        Declared failFast = new Declared(List.of(THROWS), List.of(Step.FAIL_FAST), Where.GUARD);
        Run first = plan.learn(failFast, plan.next());
        int more = 0;
        while (plan.repeat(first, 2)) {
            assertThat(plan.next()).isEqualTo(first);
            more++;
        }
        assertThat(more).isEqualTo(2);
        assertThat(plan.repeat(first, 0)).isFalse();
        assertThat(plan.next().mutant()).isEqualTo(Mutant.PROTECTION_OFF);
    }

    @Test
    void whoRunsOneRunAgainIsGivenThatRun() {
        Declared declared = new Declared(List.of(THROWS, HANGS), List.of(Step.FAIL_FAST), Where.GUARD);
        plan.next(); // Neither of these is executed: only the third was asked for.
        plan.next();
        Run third = plan.learn(declared, plan.next());
        assertThat(third.label()).isEqualTo("HANGS (hangs-deaf)");
        assertThat(plan.next().label()).isEqualTo("HANGS (hangs-deaf), protection off");
    }

    @Test
    void allTestsOfAClassThatIsRunAgainAreGivenTheSameRun() {
        Declared declared = new Declared(List.of(THROWS, HANGS), List.of(Step.FAIL_FAST), Where.GUARD);
        plan.next();
        Run second = plan.next();
        assertThat(plan.learn(declared, second).label()).isEqualTo("THROWS (throws), protection off");
        assertThat(plan.learn(declared, second).label()).isEqualTo("THROWS (throws), protection off");
    }

    @Test
    void runsThatNobodyExecutesHaveAnEnd() {
        int runs = 0;
        while (plan.hasNext()) {
            plan.next();
            runs++;
        }
        assertThat(runs).isEqualTo(64);
    }
}
