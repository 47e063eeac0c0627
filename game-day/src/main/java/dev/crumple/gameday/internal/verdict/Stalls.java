package dev.crumple.gameday.internal.verdict;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices when the machine itself stands still: a thread that only wants to wake up every other millisecond, and how
 * late it did. What went wrong while the machine stalled says nothing about a protection.
 */
public final class Stalls implements AutoCloseable {

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Thread heart = new Thread(null, this::beat, "crumple-heartbeat", 0, false);
    private volatile boolean stopped;
    private volatile long longestNanos;

    /** Begins to listen. */
    public void watch() {
        heart.setDaemon(true);
        heart.start();
    }

    private void beat() {
        long last = System.nanoTime();
        while (!stopped) {
            LockSupport.parkNanos(BEAT_NANOS);
            long now = System.nanoTime();
            longestNanos = Math.max(longestNanos, now - last - BEAT_NANOS);
            last = now;
        }
    }

    /** The longest time that the machine stood still so far. */
    public long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestNanos);
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(heart);
    }
}
