package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WaysOfWaitingTest {

    private static final Duration BUDGET = Duration.ofMillis(50);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        guards.close();
    }

    @Feature(id = "f", criticality = Criticality.IMPORTANT)
    interface Declared {
        @FailureMode(id = "slow", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", waiting = Waiting.ON_CALLER)
        @FailFast
        String onCaller();

        @FailureMode(id = "slow-too", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", waiting = Waiting.VIRTUAL)
        @FailFast
        String virtual();

        @FailureMode(id = "virtual-uninterrupted", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", waiting = Waiting.VIRTUAL, interrupt = false)
        @FailFast
        String virtualUninterrupted();

        @FailureMode(id = "uninterrupted", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", interrupt = false)
        @FailFast
        String uninterrupted();

        @FailureMode(id = "handed-off", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget("50ms")
        @FailFast
        String handedOff();

        @FailureMode(id = "later", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms")
        @FailFast
        CompletableFuture<String> later();
    }

    private String call(String method, Callable<String> work) {
        return guards.guard(Declared.class, method).call(work);
    }

    @Test
    void onCallerRunsOnTheCallersOwnThread() {
        assertThat(call("onCaller", () -> Thread.currentThread().getName()))
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void onCallerIsInterruptedAtTheDeadlineAndTheInterruptDoesNotLeak() {
        assertThatThrownBy(() -> call("onCaller", () -> {
                    time.pass(BUDGET);
                    never.await();
                    return "late";
                }))
                .hasMessageContaining("LATE");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aCallerKeepsAnInterruptThatWasMeantForIt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean kept = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                guards.guard(Declared.class, "uninterrupted").call(() -> {
                    started.countDown();
                    never.await();
                    return "";
                });
            } catch (FeatureUnavailableException e) {
                kept.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        started.await();
        caller.interrupt();
        caller.join();
        assertThat(kept).isTrue();
    }

    @Test
    void workThatMayNotBeInterruptedIsLeftAlone() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThatThrownBy(() -> call("uninterrupted", () -> {
                    time.pass(BUDGET);
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    ended.countDown();
                    return "late";
                }))
                .hasMessageContaining("LATE");
        never.countDown();
        ended.await();
        assertThat(interrupted).isFalse();
    }

    @Test
    void onCallerAnInterruptThatTheClientSetsAgainSaysNothingAboutTheDependency() {
        Guard guard = guards.guard(Declared.class, "onCaller");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.call(() -> {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted");
                    }))
                    .hasMessageContaining("FAILED")
                    .hasCauseInstanceOf(CallerInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(guard.<String>call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aCallerThatIsAlreadyInterruptedStartsNothing() {
        AtomicBoolean started = new AtomicBoolean();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> call("uninterrupted", () -> {
                    started.set(true);
                    return "answer";
                }))
                .isInstanceOf(FeatureUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(started).isFalse();
    }

    @Test
    void onCallerNoCallIsMadeAfterClose() {
        Guard guard = guards.guard(Declared.class, "onCaller");
        guards.close();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.call(() -> "answer")).hasMessageContaining("FULL");
        }
    }

    @Test
    void closingInterruptsNoWorkThatMayNotBeInterrupted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                call("uninterrupted", () -> {
                    started.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    ended.countDown();
                    return "";
                });
            } catch (FeatureUnavailableException late) {
                // Its budget ends while the work goes on.
            }
        });
        caller.start();
        started.await();
        caller.interrupt();
        guards.close();
        caller.join();
        never.countDown();
        ended.await();
        assertThat(interrupted).isFalse();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualRunsOnAVirtualThread() {
        assertThat(call("virtual", () -> Thread.currentThread().toString())).contains("VirtualThread");
    }

    @Test
    @DisabledForJreRange(min = JRE.JAVA_21)
    void virtualIsRefusedWhereThereAreNoVirtualThreads() {
        assertThatThrownBy(() -> call("virtual", () -> ""))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining("Declare HANDED_OFF, or run on 21 or newer.");
    }

    @Test
    void callsInFlightKeepTheirDeadlineWhenTheGuardsAreClosed() {
        Guards closed = Guards.create();
        CompletableFuture<String> answer = closed.guard(Declared.class, "later").call(CompletableFuture::new);
        assertThatThrownBy(() -> closed.guard(Declared.class, "onCaller").call(() -> {
                    closed.close();
                    never.await();
                    return "late";
                }))
                .hasMessageContaining("LATE");
        assertThat(answer)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("LATE");
    }

    @Test
    void noCallIsMadeAfterClose() {
        Guard guard = guards.guard(Declared.class, "uninterrupted");
        guards.close();
        assertThatThrownBy(() -> guard.call(() -> "answer")).hasMessageContaining("FULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onCaller", "handedOff"})
    void whereAHangingCallStoodIsSeenAtMostOnceAMinute(String method) {
        try (Degradations seen = Degradations.watch()) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> call(method, this::hangBeyondTheBudget))
                        .hasMessageContaining("LATE");
            }
            assertThat(seen.all()).hasSize(2);
            assertThat(seen.all().get(0).stack())
                    .anyMatch(frame -> frame.getMethodName().equals("hangBeyondTheBudget"));
            assertThat(seen.all().get(1).stack()).isEmpty();
        }
    }

    private String hangBeyondTheBudget() throws InterruptedException {
        time.pass(BUDGET);
        never.await();
        return "late";
    }

    @Test
    void whereAHangingCallThatAnswersLaterStoodIsSeenToo() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        try (Degradations seen = Degradations.watch()) {
            CompletableFuture<String> answer =
                    guards.guard(Declared.class, "later").call(() -> hangUntilCancelled(atWork));
            atWork.await();
            time.pass(BUDGET);
            assertThat(answer).failsWithin(10, TimeUnit.SECONDS);
            assertThat(seen.all())
                    .singleElement()
                    .satisfies(event -> assertThat(event.stack())
                            .anyMatch(frame -> frame.getMethodName().equals("hangUntilCancelled")));
        }
    }

    private CompletableFuture<String> hangUntilCancelled(CountDownLatch atWork) throws InterruptedException {
        atWork.countDown();
        never.await();
        return new CompletableFuture<>();
    }

    @Test
    void callsRunOnNamedDaemons() {
        for (String method : List.of("handedOff", "uninterrupted")) {
            assertThat(call(
                            method,
                            () -> Thread.currentThread().getName()
                                    + (Thread.currentThread().isDaemon() ? " is a daemon" : "")))
                    .matches("crumple-(uninterrupted-)?call-\\d+ is a daemon");
        }
    }

    @Test
    void closingInterruptsWorkThatMayBeInterrupted() {
        assertThatThrownBy(() -> call("handedOff", () -> {
                    guards.close();
                    never.await();
                    return "late";
                }))
                .hasMessageContaining("FAILED")
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void closingLeavesAVirtualThreadAloneThatMayNotBeInterrupted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                call("virtualUninterrupted", () -> {
                    started.countDown();
                    try {
                        never.await();
                        ended.complete("undisturbed");
                    } catch (InterruptedException e) {
                        ended.complete("interrupted");
                    }
                    return "answer";
                });
            } catch (FeatureUnavailableException late) {
                // Nobody is interested in it here.
            }
        });
        caller.start();
        started.await();
        guards.close();
        never.countDown();
        assertThat(ended.get()).isEqualTo("undisturbed");
        caller.join();
    }
}
