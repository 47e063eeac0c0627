package dev.crumple.gameday.internal.verdict;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices when the machine stands still, or is so busy that a thread does not get its turn. What went wrong meanwhile says
 * nothing about a protection.
 *
 * <p>A relay of threads, each of which starts the next after a pause, and how late that one is: the way of a call that is
 * handed to a new thread. One thread that sleeps and wakes up would not do. Schedulers prefer it, so that it notices
 * hardly half of what new threads wait for.
 */
public final class Stalls implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private volatile boolean stopped;
    private volatile long dueAt = System.nanoTime();
    private volatile long longestNanos;

    /** Begins to watch. */
    public void watch() {
        dueAt = System.nanoTime();
        startNext();
    }

    private void startNext() {
        Thread next = new Thread(null, this::run, "crumple-relay", 0, false);
        next.setDaemon(true);
        next.start();
    }

    private void run() {
        longestNanos = longest();
        dueAt = System.nanoTime() + PAUSE_NANOS;
        LockSupport.parkNanos(PAUSE_NANOS);
        if (!stopped) {
            startNext();
        }
    }

    private long longest() {
        return Math.max(longestNanos, System.nanoTime() - dueAt);
    }

    /** The longest time that a thread waited for its turn so far, or waits at this moment. */
    public long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest());
    }

    @Override
    public void close() {
        stopped = true;
    }
}
