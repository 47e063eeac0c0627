package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dependency that hangs and is deaf to interrupts: what no breaker sees until its calls return, if they ever do. */
@Timeout(30)
class HangingDependencyTest {

    private static final Duration BUDGET = Duration.ofMillis(100);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final LinkedBlockingQueue<Reason> answered = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        released.countDown();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "roomy", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 20)
        @FailFast
        String roomy();

        @FailureMode(id = "narrow", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 8)
        @FailFast
        String narrow();
    }

    private List<Thread> callers(int number, String method) {
        Guard guard = guards.guard(Row.class, method);
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < number; caller++) {
            Thread thread = new Thread(() -> {
                try {
                    guard.call(this::hang);
                } catch (FeatureUnavailableException e) {
                    answered.add(e.reason());
                }
            });
            thread.start();
            callers.add(thread);
        }
        return callers;
    }

    private String hang() {
        hanging.incrementAndGet();
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                // It does not listen.
            }
        }
        return "late";
    }

    private static void join(List<Thread> callers) throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void awaitHanging(int number) {
        while (hanging.get() < number) {
            Thread.onSpinWait();
        }
    }

    @Test
    void twentyCallsThatHangOpenTheBreakerAtTheirBudgetAndTheNextCallerIsAnsweredAtOnce() throws Exception {
        List<Thread> callers = callers(20, "roomy");
        awaitHanging(20);
        assertThat(answered).isEmpty();
        time.pass(BUDGET);
        join(callers);
        assertThat(answered).hasSize(20).containsOnly(Reason.LATE);
        assertThatThrownBy(() -> guards.guard(Row.class, "roomy").call(() -> "made"))
                .hasMessage("row/roomy OPEN after 0 ms");
        assertThat(hanging).as("none of them has returned").hasValue(20);
    }

    @Test
    void fortyCallersLeaveNoMoreThreadsHangingThanDeclaredAndNoneOfThemIsHeld() throws Exception {
        List<Thread> callers = callers(40, "narrow");
        awaitHanging(8);
        for (int refused = 0; refused < 32; refused++) {
            assertThat(answered.take()).isEqualTo(Reason.FULL);
        }
        time.pass(BUDGET);
        join(callers);
        assertThat(answered).hasSize(8).containsOnly(Reason.LATE);
        assertThat(hanging).hasValue(8);
        assertThatThrownBy(() -> guards.guard(Row.class, "narrow").call(() -> "made"))
                .as("every place is still taken")
                .hasMessage("row/narrow FULL after 0 ms");
    }
}
