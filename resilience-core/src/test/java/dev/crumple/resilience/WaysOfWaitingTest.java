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

@Timeout(30)
class WaysOfWaitingTest {

    private final Guards guards = Guards.create();
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

        @FailureMode(id = "uninterrupted", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", interrupt = false)
        @FailFast
        String uninterrupted();

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
        CompletableFuture<String> answer = guards.guard(Declared.class, "later").call(CompletableFuture::new);
        assertThatThrownBy(() -> call("onCaller", () -> {
                    guards.close();
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
}
