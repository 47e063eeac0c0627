package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.ABORTS;
import static dev.crumple.gameday.planted.Expect.End.UNPROVED;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.resilience.PageBudget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Game days that pass, and the fault was never on their way. */
class NeverMeetingTheFault extends Planted {

    private List<String> asked;
    private Runnable later = () -> {};

    @BeforeEach
    void healthyTime() {
        knowsTheProgrammeOf("Bern");
        asked = theatre.programme.tonight("Bern");
    }

    @AfterEach
    void atLast() {
        later.run();
        Thread.interrupted();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void neverCallsTheFeature() {}

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void callsAnotherFeature() {
        assertThat(theatre.reviews.of("Hamlet")).isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void asksAMock() {
        Theatre.Programme mock = city -> List.of("Hamlet");
        assertThat(mock.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void goesAroundTheGuard() {
        assertThat(theatre.stages.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void looksAtWhatItAskedInHealthyTimes() {
        assertThat(asked).isNotEmpty();
    }

    /** The new guard came after the fault had been put in its place. */
    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "never called what programme/down protects", runs = "THROWS NONE NOT_REACHED")
    void bindsAGuardOfItsOwn() {
        try (Theatre mine = new Theatre()) {
            assertThat(mine.programme.tonight("Bern")).isNotEmpty();
        }
    }

    /** What begins when the test is over is not awaited; what it asserts is seen by nobody. */
    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "wait for its answer", runs = "THROWS NONE NOT_REACHED")
    void assertsWhenItIsOver() {
        later = () -> assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "after the fault throws had been released", runs = "THROWS NONE NOT_REACHED")
    void releasesTheFaultFirst(Rehearsal rehearsal) {
        rehearsal.release();
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay("reviews/down")
    @Expect(end = UNPROVED, says = "was served removed before the fault", runs = "THROWS NONE NOT_REACHED removed")
    void hasTheFeatureSwitchedOff() {
        theatre.guards.switches().remove("reviews", "a test");
        assertThat(theatre.reviews.of("Hamlet")).isEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = UNPROVED, says = "its caller is interrupted", runs = "THROWS NONE NOT_REACHED last-good")
    void interruptsItself() {
        Thread.currentThread().interrupt();
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    /** The time of the page is over before the part begins, so that the page goes on without asking anybody. */
    @GameDay("reviews/down")
    @Expect(end = VACUOUS, says = "never called what reviews/down protects", runs = "THROWS NONE NOT_REACHED")
    void hasAPageWithoutTime() {
        try (PageBudget.Page page =
                theatre.guards.page(Duration.ofMillis(1), 10).open()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            assertThat(page.part("reviews", () -> theatre.reviews.of("Hamlet")).orElse(List.of()))
                    .isEmpty();
        }
    }

    @GameDay("programme/nobody-bound-this")
    @Expect(end = VACUOUS, says = "no guard of that failure mode was bound")
    void namesWhatNobodyBound() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay(value = "programme/down", faults = GuardFault.Hangs.class)
    @Expect(end = UNPROVED, says = "It asks for Hangs")
    void asksForAFaultOfAnotherCause() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = ABORTS)
    void isNotForThisMachine() {
        abort("no stage here");
    }
}
