package dev.crumple.gameday.internal.injection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How long a run puts up with what it rehearses, so that no fault and no test hangs for ever: the fault is lifted when the
 * test has not ended after a while, and the test's thread is interrupted when that has not helped. Thread-safe.
 *
 * @param lift after how long the fault is lifted
 * @param giveUp after how long the test is given up
 */
public record Patience(Duration lift, Duration giveUp) {

    /** Far more than an honest game day takes on a busy machine. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(40));

    /** Nobody asks so often for what customers see: it is a retry that waits until the fault is over. */
    static final int MOST_DELIVERIES = 10_000;

    private static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private static ScheduledThreadPoolExecutor alarms() {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "crumple-patience");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    /** The longest wait of a caller: beyond doubt longer than the budget, on a busy machine too, and no longer than that. */
    static long boundNanos(long budgetNanos) {
        return 3 * budgetNanos + TimeUnit.MILLISECONDS.toNanos(250);
    }

    /** Alarms of one run, until it has ended. Thread-safe. */
    static final class Alarms implements AutoCloseable {

        private final List<Future<?>> set = new ArrayList<>();
        private boolean ended;

        synchronized void after(long nanos, Runnable work) {
            if (!ended) {
                set.add(ALARMS.schedule(() -> ring(work), nanos, TimeUnit.NANOSECONDS));
            }
        }

        /** None rings once the run has ended. */
        private synchronized void ring(Runnable work) {
            if (!ended) {
                work.run();
            }
        }

        @Override
        public synchronized void close() {
            ended = true;
            set.forEach(alarm -> alarm.cancel(false));
        }
    }
}
