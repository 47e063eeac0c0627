package dev.crumple.gameday.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Verdict;
import org.junit.jupiter.api.Test;

/** What goes wrong while the machine itself stands still says nothing about a protection, and is tried again. */
class StalledMachineTest {

    private static Sighting stalled(long millis) {
        Sighting healthy = Sightings.protectedRun();
        return new Sighting(
                healthy.test(),
                healthy.failureMode(),
                healthy.run(),
                healthy.where(),
                healthy.declaration(),
                200,
                1,
                healthy.seen(),
                null,
                false,
                null,
                Sighting.End.ITSELF,
                millis);
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
}
