package dev.crumple.resilience.internal.time;

import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The machine's time, with daemon threads for what runs later and for deadlines, which end when there is nothing. */
public final class SystemTime implements Time {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor alarms;
    private final RoughClock clock;

    /** Begins without a thread. */
    public SystemTime() {
        this(task -> daemon(task, "crumple-time"), task -> daemon(task, "crumple-clock"));
    }

    SystemTime(ThreadFactory threads, ThreadFactory clocks) {
        clock = new RoughClock(clocks, RoughClock.LAG, RoughClock.IDLE);
        alarms = new ScheduledThreadPoolExecutor(1, threads);
        alarms.setRemoveOnCancelPolicy(true);
        alarms.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        alarms.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, 0, false);
        // Nor the first caller's class loader, which may be an application's that is long gone.
        thread.setContextClassLoader(SystemTime.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public long roughly() {
        return clock.reading();
    }

    @Override
    public long lag() {
        return RoughClock.LAG;
    }

    @Override
    public void lookAfter(Deadlines deadlines) {
        clock.lookAfter(deadlines);
    }

    @Override
    public void expect(long nanos) {
        clock.expect(nanos);
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
        begin();
        return forgetting(alarms.schedule(task, nanos, TimeUnit.NANOSECONDS));
    }

    @Override
    public Alarm every(long nanos, Runnable task) {
        begin();
        return forgetting(alarms.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS));
    }

    /** What cannot have a thread must fail here: once it waits in line, it would still run some day, unasked. */
    private void begin() {
        alarms.prestartCoreThread();
    }

    private static Alarm forgetting(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }

    @Override
    public void close() {
        alarms.shutdown();
        clock.close();
    }
}
