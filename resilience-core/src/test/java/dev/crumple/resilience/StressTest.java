package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads, every outcome at once: what callers saw and what guards told and kept must add up to the call. */
@Timeout(60)
class StressTest {

    private static final int THREADS = 64;
    private static final int CALLS = 400;
    private static final int BRIEF_CALLS = 700;

    private final Map<Reason, AtomicLong> told = new ConcurrentHashMap<>();
    private final Guards guards = Guards.builder().listener(this::count).build();

    @AfterEach
    void close() {
        guards.close();
    }

    static class WrongPassword extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(
                id = "ill",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget(value = "20ms", inFlight = 40)
        @Healthy(answers = WrongPassword.class)
        @FailFast
        String handedOff();

        @FailureMode(
                id = "ill-too",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget(value = "20ms", inFlight = 40, waiting = Waiting.ON_CALLER)
        @Healthy(answers = WrongPassword.class)
        @FailFast
        String onCaller();

        @FailureMode(id = "brief", dependency = "d", when = Cause.SLOW, customerSees = "An error.")
        @Budget(value = "5ms", inFlight = 100)
        @FailFast
        String brieflyHandedOff();

        @FailureMode(id = "brief-too", dependency = "d", when = Cause.SLOW, customerSees = "An error.")
        @Budget(value = "5ms", inFlight = 100, waiting = Waiting.ON_CALLER)
        @FailFast
        String brieflyOnCaller();
    }

    private void count(GuardEvent event) {
        if (event instanceof GuardEvent.Degraded degraded) {
            told(degraded.reason(), 1);
        } else if (event instanceof GuardEvent.Summary summary) {
            told(summary.reason(), summary.count());
        }
    }

    private void told(Reason reason, long calls) {
        told.computeIfAbsent(reason, missing -> new AtomicLong()).addAndGet(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "onCaller"})
    void everyCallIsAccountedForOnce(String method) throws Exception {
        Guard guard = guards.guard(Row.class, method);
        LongAdder answers = new LongAdder();
        Map<Reason, LongAdder> degraded = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            degraded.put(reason, new LongAdder());
        }
        inParallel(CALLS, random -> {
            try {
                guard.call(() -> outcome(random.nextInt(100)));
                answers.increment();
            } catch (WrongPassword answer) {
                answers.increment();
            } catch (FeatureUnavailableException e) {
                degraded.get(e.reason()).increment();
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
        await("every place is given back").untilAsserted(() -> {
            assertThat(guard.protection().places().taken()).isZero();
            assertThat(guard.protection().places().overdue()).isZero();
        });
        guards.close();

        long all = answers.sum();
        for (LongAdder reason : degraded.values()) {
            all += reason.sum();
        }
        assertThat(all).isEqualTo((long) THREADS * CALLS);
        assertThat(guards.lostEvents()).isZero();
        degraded.forEach((reason, calls) -> assertThat(
                        told.getOrDefault(reason, new AtomicLong()).get())
                .as("calls told as %s", reason)
                .isEqualTo(calls.sum()));
        assertThat(degraded.get(Reason.FAILED).sum()).isPositive();
        assertThat(degraded.get(Reason.LATE).sum()).isPositive();
    }

    private static String outcome(int lot) throws InterruptedException {
        if (lot < 10) {
            throw new IllegalStateException("broken");
        }
        if (lot < 30) {
            throw new WrongPassword();
        }
        if (lot < 33) {
            TimeUnit.MILLISECONDS.sleep(40);
        }
        return "answer";
    }

    @ParameterizedTest
    @ValueSource(strings = {"brieflyHandedOff", "brieflyOnCaller"})
    void twentyThousandCallsThatEndAtTheDeadlineLeaveNoStrayInterrupt(String method) throws Exception {
        Guard guard = guards.guard(Row.class, method);
        guards.settings().set("row/" + guard.declaration().modes().get(0).id(), Setting.FAILURE_RATE, 100);
        AtomicInteger strayInCallers = new AtomicInteger();
        AtomicInteger strayInWorkers = new AtomicInteger();
        LongAdder inTime = new LongAdder();
        LongAdder late = new LongAdder();
        inParallel(BRIEF_CALLS, random -> {
            try {
                guard.call(() -> {
                    boolean interrupted = Thread.currentThread().isInterrupted();
                    ThreadDeadline deadline = ThreadDeadline.current();
                    if (interrupted && (deadline == null || deadline.left() > 0)) {
                        strayInWorkers.incrementAndGet(); // Nobody can have meant this call.
                    }
                    return untilAboutTheDeadline(random.nextInt(2_000_000));
                });
                inTime.increment();
            } catch (FeatureUnavailableException e) {
                late.increment();
            }
            if (Thread.interrupted()) {
                strayInCallers.incrementAndGet();
            }
        });
        assertThat(inTime.sum() + late.sum()).isEqualTo((long) THREADS * BRIEF_CALLS);
        assertThat(late.sum()).as("calls that ended at the deadline").isGreaterThan(10_000);
        assertThat(strayInCallers).hasValue(0);
        assertThat(strayInWorkers).hasValue(0);
    }

    private static String untilAboutTheDeadline(int jitter) {
        long end = System.nanoTime() + 4_000_000 + jitter;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return "answer";
    }

    private interface Round {
        void run(Random random) throws Exception;
    }

    private static void inParallel(int calls, Round round) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Random random = new Random(number);
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    for (int call = 0; call < calls; call++) {
                        round.run(random);
                    }
                } catch (Throwable thrown) {
                    failures.add(thrown);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
