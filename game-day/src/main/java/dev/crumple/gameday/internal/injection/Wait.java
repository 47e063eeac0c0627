package dev.crumple.gameday.internal.injection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One wait of a caller: until the fault is released, and no longer than its bound. */
record Wait(CountDownLatch released, long boundNanos) {

    /** Waits; tells whether it ended before its bound. */
    boolean endedEarly() throws InterruptedException {
        return released.await(boundNanos, TimeUnit.NANOSECONDS);
    }

    /** Waits whether interrupted or not. */
    void deaf() {
        long end = System.nanoTime() + boundNanos;
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                released.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                waiting = false;
            } catch (InterruptedException deaf) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
