package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.waiting.Places;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call takes one place and gives it back when it has really ended, however its caller was answered. */
@Timeout(30)
class PlacesInFlightTest {

    private static final Duration BUDGET = Duration.ofMillis(100);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        Thread.interrupted();
        released.countDown();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String handedOff();

        @FailureMode(id = "left", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", interrupt = false)
        @FailFast
        String uninterrupted();

        @FailureMode(id = "own", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", waiting = Waiting.ON_CALLER)
        @FailFast
        String onCaller();

        @FailureMode(id = "later", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        CompletableFuture<String> later();

        @FailureMode(id = "later-own", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", waiting = Waiting.ON_CALLER)
        @FailFast
        CompletableFuture<String> laterOnCaller();
    }

    private void assertPlaces(String method, int taken, int overdue) {
        Places places = guards.guard(Row.class, method).protection().places();
        assertThat(places.taken()).as("taken").isEqualTo(taken);
        assertThat(places.overdue()).as("overdue").isEqualTo(overdue);
    }

    private void call(String method, Callable<String> work) {
        boolean later = method.startsWith("later");
        Guard guard = guards.guard(Row.class, method);
        guard.call(() -> later ? CompletableFuture.completedFuture(work.call()) : work.call());
    }

    private String awaitDeaf() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                // It does not listen.
            }
        }
        return "late";
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted", "onCaller", "later", "laterOnCaller"})
    void aPlaceIsTakenDuringTheCallAndFreeAfterIt(String method) {
        CompletableFuture<Void> during = new CompletableFuture<>();
        call(method, () -> {
            during.completeAsync(
                    () -> {
                        assertPlaces(method, 1, 0);
                        return null;
                    },
                    Runnable::run);
            return "answer";
        });
        assertThat(during).succeedsWithin(Duration.ofSeconds(10));
        soon().untilAsserted(() -> assertPlaces(method, 0, 0));
        assertThat(time.waits()).as("alarms that are left").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted", "onCaller"})
    void aPlaceIsFreeAfterACallThatFails(String method) {
        assertThatThrownBy(() -> call(method, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessageContaining("FAILED");
        assertPlaces(method, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted"})
    void anAbandonedCallIsOverdueAndKeepsItsPlaceUntilItReturns(String method) {
        assertThatThrownBy(() -> call(method, () -> {
                    time.pass(BUDGET);
                    return awaitDeaf();
                }))
                .hasMessageContaining("LATE");
        assertPlaces(method, 1, 1);
        released.countDown();
        soon().untilAsserted(() -> assertPlaces(method, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "laterOnCaller"})
    void soIsAnAnswerThatComesAfterItsTime(String method) {
        CompletableFuture<String> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return false;
            }
        };
        CountDownLatch given = new CountDownLatch(1);
        guards.guard(Row.class, method).call(() -> {
            given.countDown();
            return deaf;
        });
        soon().until(() -> given.getCount() == 0);
        time.pass(BUDGET);
        assertPlaces(method, 1, 1);
        deaf.complete("late");
        soon().untilAsserted(() -> assertPlaces(method, 0, 0));
    }

    @Test
    void anAnswerThatNobodyWantsAnyMoreIsOverdueToo() {
        CompletableFuture<String> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return false;
            }
        };
        guards.guard(Row.class, "laterOnCaller")
                .<CompletableFuture<String>>call(() -> deaf)
                .cancel(true);
        assertPlaces("laterOnCaller", 1, 1);
        deaf.complete("late");
        assertPlaces("laterOnCaller", 0, 0);
    }

    @Test
    void aCallOnItsCallersThreadIsOverdueFromTheDeadlineUntilItReturns() {
        assertThatThrownBy(() -> call("onCaller", () -> {
                    time.pass(BUDGET);
                    assertPlaces("onCaller", 1, 1);
                    return "late";
                }))
                .hasMessageContaining("LATE")
                .hasNoCause();
        assertPlaces("onCaller", 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted"})
    void aCallWhoseCallerIsInterruptedIsAbandonedToo(String method) {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> call(method, () -> {
                    caller.interrupt();
                    return awaitDeaf();
                }))
                .hasMessageContaining("FAILED");
        assertThat(Thread.interrupted()).isTrue();
        assertPlaces(method, 1, 1);
        released.countDown();
        soon().untilAsserted(() -> assertPlaces(method, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted", "onCaller", "laterOnCaller"})
    void aCallThatIsNotMadeForAnInterruptedCallerTakesNoPlace(String method) {
        Thread.currentThread().interrupt();
        try {
            call(method, () -> "answer");
        } catch (FeatureUnavailableException e) {
            assertThat(e.reason()).isEqualTo(Reason.FAILED);
        }
        assertThat(Thread.interrupted()).isTrue();
        soon().untilAsserted(() -> assertPlaces(method, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "uninterrupted", "onCaller", "later", "laterOnCaller"})
    void aCallThatIsNotMadeBecauseTheGuardsAreClosedTakesNone(String method) {
        Guard guard = guards.guard(Row.class, method);
        guards.close();
        try {
            guard.call(() -> "answer");
        } catch (FeatureUnavailableException e) {
            assertThat(e.reason()).isEqualTo(Reason.FULL);
        }
        assertPlaces(method, 0, 0);
    }
}
