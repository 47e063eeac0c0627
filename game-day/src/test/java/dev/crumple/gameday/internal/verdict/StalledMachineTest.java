package dev.crumple.gameday.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.resilience.Reason;
import org.junit.jupiter.api.Test;

/** What goes wrong while the machine itself stands still says nothing about a protection, and is tried again. */
class StalledMachineTest {

    private static Sighting stalled(long millis) {
        return new Sightings().stalling(millis).make();
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
    void aCallThatWasLateAndHadNothingToWaitForSpoilsARunThatFailed() {
        Sightings late = new Sightings().seeing(Sightings.degraded(Reason.LATE, Step.LESSER, 200));
        assertThat(late.make().spoiled(Verdict.BODY_FAILED)).isTrue();
        assertThat(late.hanging().make().spoiled(Verdict.BODY_FAILED)).isFalse();
        assertThat(late.hanging().delivered(0).make().spoiled(Verdict.NOT_REACHED))
                .isTrue();
    }

    @Test
    void anOverrunThatAStallExplainsIsNone() {
        Sightings waiting = new Sightings().without(Mutant.PROTECTION_OFF).hanging();
        waiting.seeing(Sightings.value(250)).stalling(50);
        assertThat(waiting.make().spoiled(Verdict.KILLED_BY_OVERRUN)).isTrue();
        assertThat(waiting.stalling(49).make().spoiled(Verdict.KILLED_BY_OVERRUN))
                .isFalse();
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
        assertThat(stalled(5000).spoiled(Verdict.PROVED)).isFalse();
    }
}
