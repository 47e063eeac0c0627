package dev.crumple.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A dependency that hangs and is deaf to interrupts, until it is released or its time is over. */
final class Hanging implements Dependency {

    private final long nanos;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();

    Hanging(Duration time) {
        this.nanos = time.toNanos();
    }

    @Override
    public String answer() {
        hanging.incrementAndGet();
        try {
            long end = System.nanoTime() + nanos;
            for (long left = nanos; left > 0 && !waited(left); left = end - System.nanoTime()) {
                Thread.onSpinWait();
            }
            return Terms.VALUE;
        } finally {
            hanging.decrementAndGet();
        }
    }

    private boolean waited(long left) {
        try {
            return released.await(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException deaf) {
            return false;
        }
    }

    int hanging() {
        return hanging.get();
    }

    void release() {
        released.countDown();
    }
}
