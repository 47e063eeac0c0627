package dev.crumple.resilience.internal.time;

import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The machine's time, with one daemon thread for what runs later, which ends when there is nothing. */
public final class SystemTime implements Time {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(null, task, "crumple-time", 0, false);
        thread.setDaemon(true);
        return thread;
    });

    /** Begins without a thread. */
    public SystemTime() {
        alarms.setRemoveOnCancelPolicy(true);
        alarms.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        alarms.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void park(Object blocker, long nanos) {
        LockSupport.parkNanos(blocker, nanos);
    }

    @Override
    public Alarm after(long nanos, Runnable task) {
        return forgetting(alarms.schedule(task, nanos, TimeUnit.NANOSECONDS));
    }

    @Override
    public Alarm every(long nanos, Runnable task) {
        return forgetting(alarms.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS));
    }

    private static Alarm forgetting(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }

    @Override
    public void close() {
        alarms.shutdown();
    }
}
