package dev.crumple.gameday.internal.verdict;

import static dev.crumple.gameday.internal.verdict.Sightings.degraded;
import static dev.crumple.gameday.internal.verdict.Sightings.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.gameday.internal.verdict.Sighting.End;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.Reason;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run showed, and what that proves: one line for each way in which a run can end. */
class VerdictTest {

    private static final AssertionError ASSERTION = new AssertionError("expected popular");
    private static final FeatureUnavailableException UNAVAILABLE = unavailable();

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Failing {
        @FailureMode(id = "unavailable", dependency = "d", when = Cause.THROWS, customerSees = "Sorry.")
        @Budget("10s")
        @FailFast
        String row();
    }

    private static FeatureUnavailableException unavailable() {
        try (Guards guards = Guards.create()) {
            Guard guard = guards.guard(Failing.class, "row");
            return catchThrowableOfType(
                    FeatureUnavailableException.class,
                    () -> guard.call(() -> {
                        throw new IOException("down");
                    }));
        }
    }

    private static Sightings protectedRun() {
        return new Sightings();
    }

    private static Sightings without(Mutant part) {
        return new Sightings().without(part).seeing(value(1));
    }

    private static Arguments is(Verdict verdict, Sightings sighting, String message) {
        return Arguments.of(verdict, sighting.make(), message);
    }

    static Stream<Arguments> aProtectedRun() {
        return Stream.of(
                is(
                        Verdict.PROVED,
                        protectedRun(),
                        "RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and was served lesser"
                                + " within 5 ms."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().delivered(0).seeing(),
                        "[vacuous-game-day] RowTest.shows never called what row/down protects, so that the fault throws"
                                + " was not delivered. Call the feature in the test, and wait for its answer."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().delivered(0).seeing().passedBy("http-1"),
                        "[vacuous-game-day] RowTest.shows never called what row/down protects, so that the fault throws"
                                + " was not delivered. Call the feature in the test, and wait for its answer. The thread"
                                + " http-1 did call it, which a rehearsal does not reach in a parallel suite. If that was"
                                + " for this test, put @Isolated on the class, or @ResourceLock(Resources.GLOBAL) on the"
                                + " method: then it reaches every thread."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().delivered(0).seeing(degraded(Reason.REMOVED, Step.LESSER, 0)),
                        "[unproved-failure-mode] RowTest.shows called what row/down protects and was served lesser before"
                                + " the fault throws had its turn: the feature is switched off, its caller is interrupted, or"
                                + " its budget of 200 ms is too short to make a call at all."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().delivered(0).seeing(value(3)),
                        "[vacuous-game-day] RowTest.shows called what row/down protects after the fault throws had been"
                                + " released. Call it before, or arm the fault again."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().onTheWire().delivered(0).seeing(value(3)),
                        "[vacuous-game-day] RowTest.shows called what row/down protects, and the fault reset was not on its"
                                + " way: the client does not connect through the proxy, or its answer is shorter than the"
                                + " fault asks for."),
                is(
                        Verdict.NOT_REACHED,
                        protectedRun().onTheWire().delivered(0),
                        "[unproved-failure-mode] RowTest.shows called what row/down protects and was served lesser, and no"
                                + " connection met the fault reset: the client does not connect through the proxy, or uses a"
                                + " connection of its pool that arming has broken. Let the pool check what it hands out."),
                is(
                        Verdict.NOT_DEGRADED,
                        protectedRun().seeing(value(3)),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and"
                                + " was not degraded: the answer was taken for a healthy one. Correct what @Healthy"
                                + " accepts, or the causes declared."),
                is(
                        Verdict.NOT_DEGRADED,
                        protectedRun().seeing(),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and"
                                + " ended before it was answered. Wait for the answer in the test."),
                is(
                        Verdict.NOT_DEGRADED,
                        protectedRun()
                                .seeing(degraded(Reason.FAILED, Step.FAIL_FAST, 3))
                                .throwing(UNAVAILABLE),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and"
                                + " was served fail-fast, where lesser is declared. The test threw "
                                + UNAVAILABLE.getClass().getName() + ": " + UNAVAILABLE.getMessage()),
                is(
                        Verdict.NOT_DEGRADED,
                        protectedRun().wanting(Step.LAST_GOOD),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and"
                                + " was served lesser, where last-good is to be proved. Call the feature with the same"
                                + " arguments in @BeforeEach, so that there is a last good value."),
                is(
                        Verdict.TOO_SLOW,
                        protectedRun().hanging().seeing(degraded(Reason.LATE, Step.LESSER, 651)),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault hangs-deaf, delivered once, budget 200 ms)"
                                + " and its caller waited 651 ms. Declare HANDED_OFF for code that does not honour"
                                + " interrupts."),
                is(
                        Verdict.PROVED,
                        protectedRun().hanging().seeing(degraded(Reason.LATE, Step.LESSER, 650)),
                        "RowTest.shows met row/down (fault hangs-deaf, delivered once, budget 200 ms) and was served lesser"
                                + " within 650 ms."),
                is(
                        Verdict.TOO_SLOW,
                        protectedRun().ending(End.LIFTED),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms) and"
                                + " did not end until the fault was lifted: it waits for something that the guard does not"
                                + " limit."),
                is(
                        Verdict.BODY_FAILED,
                        protectedRun().throwing(ASSERTION),
                        "[unproved-failure-mode] RowTest.shows met row/down (fault throws, delivered once, budget 200 ms),"
                                + " was served lesser, and failed: java.lang.AssertionError: expected popular"));
    }

    @ParameterizedTest
    @MethodSource
    void aProtectedRun(Verdict verdict, Sighting sighting, String message) {
        assertThat(sighting.judge()).isEqualTo(new Judgement(verdict, message));
    }

    static Stream<Arguments> aCounterRun() {
        String with = " without the protection of row/down (fault throws, delivered once, budget 200 ms)";
        return Stream.of(
                is(
                        Verdict.SURVIVED,
                        without(Mutant.PROTECTION_OFF),
                        "[vacuous-game-day] RowTest.shows passes" + with
                                + ": it would not notice if the degradation were gone. Assert what customers see instead:"
                                + " \"Popular.\""),
                is(
                        Verdict.SURVIVED,
                        without(Mutant.PROTECTION_OFF).ending(End.LIFTED),
                        "[vacuous-game-day] RowTest.shows passes" + with
                                + ", once the fault is lifted: it tries again until it succeeds, and would not notice if the"
                                + " degradation were gone. Assert what customers see instead: \"Popular.\""),
                is(
                        Verdict.NOT_REACHED,
                        without(Mutant.PROTECTION_OFF).delivered(0).seeing(),
                        "[vacuous-game-day] RowTest.shows did not call the feature again without the protection of row/down"
                                + " (fault throws, delivered 0 times, budget 200 ms). Let every run of the test call it."),
                is(
                        Verdict.KILLED_BY_ASSERTION,
                        without(Mutant.PROTECTION_OFF).throwing(ASSERTION),
                        "RowTest.shows fails" + with + ": java.lang.AssertionError: expected popular"),
                is(
                        Verdict.KILLED_BY_ASSERTION,
                        without(Mutant.PROTECTION_OFF).throwing(new CompletionException(ASSERTION)),
                        "RowTest.shows fails" + with
                                + ": java.util.concurrent.CompletionException: java.lang.AssertionError: expected popular"),
                is(
                        Verdict.KILLED_BY_ESCAPED_FAULT,
                        without(Mutant.PROTECTION_OFF).escaping(new IOException("cut")),
                        "RowTest.shows meets the fault itself" + with + ": java.io.IOException: cut"),
                is(
                        Verdict.RUN_ERROR,
                        without(Mutant.PROTECTION_OFF).throwing(new IOException("the port is taken")),
                        "[vacuous-game-day] RowTest.shows fails" + with
                                + " for a reason that has nothing to do with the fault, which proves nothing:"
                                + " java.io.IOException: the port is taken. Make the test repeatable, and assert on answers"
                                + " instead of letting a client throw."),
                is(
                        Verdict.RUN_ERROR,
                        without(Mutant.PROTECTION_OFF)
                                .throwing(new InterruptedException())
                                .ending(End.GIVEN_UP),
                        "[vacuous-game-day] RowTest.shows did not end" + with
                                + " until its thread was interrupted, long after the fault was lifted, which proves nothing."
                                + " Put a time limit on what it waits for."));
    }

    @ParameterizedTest
    @MethodSource
    void aCounterRun(Verdict verdict, Sighting sighting, String message) {
        assertThat(sighting.judge()).isEqualTo(new Judgement(verdict, message));
    }

    @Test
    void whatIsAwaitedInVainIsAnAssertion() {
        assertThat(without(Mutant.PROTECTION_OFF)
                        .throwing(new ConditionTimeoutException("expected a row"))
                        .make()
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.KILLED_BY_ASSERTION);
    }

    @Test
    void badContentMayHurtThePageFarFromWhereItCameIn() {
        assertThat(without(Mutant.PROTECTION_OFF)
                        .badContent()
                        .throwing(new NullPointerException())
                        .make()
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.KILLED_BY_ESCAPED_FAULT);
    }

    @Test
    void whoeverWaitsLongerThanTheBudgetIsLate() {
        Sightings waiting = without(Mutant.PROTECTION_OFF).hanging();
        assertThat(waiting.seeing(value(201)).make().judge().verdict()).isEqualTo(Verdict.KILLED_BY_OVERRUN);
        assertThat(waiting.seeing(value(200)).make().judge().verdict()).isEqualTo(Verdict.SURVIVED);
        assertThat(without(Mutant.PROTECTION_OFF)
                        .seeing(value(201))
                        .make()
                        .judge()
                        .verdict())
                .as("a fault that does not wait")
                .isEqualTo(Verdict.SURVIVED);
    }

    @Test
    void withoutAFallbackTheFeatureMayNotBeAvailable() {
        assertThat(without(Mutant.NO_FALLBACK)
                        .throwing(UNAVAILABLE)
                        .make()
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.KILLED_BY_ESCAPED_FAULT);
        assertThat(without(Mutant.NO_FALLBACK).make().judge().message())
                .isEqualTo("RowTest.shows passes without the fallback of row/down (fault throws, delivered once, budget"
                        + " 200 ms): the same is shown when the feature fails fast.");
    }

    @Test
    void anEmptyFallbackMayHurtThePageAsBadContentDoes() {
        assertThat(without(Mutant.EMPTY_FALLBACK)
                        .throwing(new NullPointerException())
                        .make()
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.KILLED_BY_ESCAPED_FAULT);
        assertThat(without(Mutant.EMPTY_FALLBACK).make().judge().message())
                .endsWith(": nobody looks at what is served. Assert what customers see: \"Popular.\"");
    }

    @Test
    void withoutATimeLimitOnlyTimeCounts() {
        Sightings untimed = without(Mutant.NO_TIME_LIMIT).hanging();
        assertThat(untimed.seeing(degraded(Reason.FAILED, Step.LESSER, 850))
                        .make()
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.KILLED_BY_OVERRUN);
        assertThat(untimed.seeing(degraded(Reason.FAILED, Step.LESSER, 100))
                        .make()
                        .judge()
                        .message())
                .endsWith(": something else ends the call in time, such as a time-out of the client.");
    }
}
