package dev.crumple.gameday.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.resilience.Reason;
import org.junit.jupiter.api.Test;

/** What goes wrong while the machine itself stands still says nothing about a protection, and is tried again. */
class StalledMachineTest {

    private static Sightings stalled(long millis) {
        return new Sightings().stalling(millis);
    }

    private static Sightings late(long millis) {
        return new Sightings().seeing(Sightings.degraded(Reason.LATE, Step.LESSER, millis));
    }

    private static Doubt about(Sightings sightings, Verdict verdict) {
        return Doubt.about(sightings.make(), verdict);
    }

    @Test
    void aStallOfATenthOfTheBudgetMaySpoilARunThatFailed() {
        assertThat(about(stalled(21), Verdict.BODY_FAILED)).isEqualTo(Doubt.SOME);
        assertThat(about(stalled(20), Verdict.BODY_FAILED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void aCallThatIsLateWhereTheFaultDoesNotWaitIsLateByTheMachine() {
        assertThat(about(late(200), Verdict.BODY_FAILED)).isEqualTo(Doubt.GREAT);
        assertThat(about(late(200).hanging(), Verdict.BODY_FAILED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void aCallThatIsLateBeforeTheFaultHasItsTurnIsLateByTheMachine() {
        assertThat(about(late(200).hanging().delivered(0), Verdict.NOT_REACHED)).isEqualTo(Doubt.GREAT);
    }

    @Test
    void aCallThatIsLaterThanItsBudgetOnAStalledMachineIsLateByTheMachine() {
        assertThat(about(late(221).hanging().stalling(21), Verdict.NOT_DEGRADED))
                .isEqualTo(Doubt.GREAT);
        assertThat(about(late(220).hanging().stalling(21), Verdict.NOT_DEGRADED))
                .isEqualTo(Doubt.SOME);
        assertThat(about(late(221).hanging(), Verdict.NOT_DEGRADED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void latenessAloneProvesNothingWhereTheFaultDoesNotWait() {
        assertThat(about(late(200), Verdict.PROVED)).isEqualTo(Doubt.GREAT);
        assertThat(about(late(200).hanging(), Verdict.PROVED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void noStallMakesAGuardTakeAFaultForAnAnswer() {
        assertThat(about(stalled(5000).seeing(Sightings.value(3)), Verdict.NOT_DEGRADED))
                .isEqualTo(Doubt.NONE);
        assertThat(about(stalled(5000).seeing(), Verdict.NOT_DEGRADED)).isEqualTo(Doubt.SOME);
    }

    @Test
    void noStallExcusesATestThatDoesNotNoticeThatTheProtectionIsOff() {
        assertThat(about(stalled(5000), Verdict.SURVIVED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void aCallerWhoWaitedNoLongerThanAStallExplainsWasServedInTime() {
        Sightings served = new Sightings().seeing(Sightings.degraded(Reason.LATE, Step.LESSER, 700));
        assertThat(served.stalling(50).make().judge().verdict()).isEqualTo(Verdict.PROVED);
        assertThat(served.stalling(49).make().judge().verdict()).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void noStallExplainsACallerWhoWaitedForTheEndOfTheFault() {
        Sightings served = new Sightings().seeing(Sightings.degraded(Reason.LATE, Step.LESSER, 850));
        assertThat(served.stalling(5000).make().judge().verdict()).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void noStallSpoilsARunThatProved() {
        assertThat(about(stalled(5000), Verdict.PROVED)).isEqualTo(Doubt.NONE);
    }

    @Test
    void anOverrunThatAStallExplainsIsNone() {
        Sightings waiting =
                new Sightings().without(Mutant.PROTECTION_OFF).hanging().seeing(Sightings.value(250));
        assertThat(about(waiting.stalling(50), Verdict.KILLED_BY_OVERRUN)).isEqualTo(Doubt.SOME);
        assertThat(about(waiting.stalling(49), Verdict.KILLED_BY_OVERRUN)).isEqualTo(Doubt.NONE);
    }
}
