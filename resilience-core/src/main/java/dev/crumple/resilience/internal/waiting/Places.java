package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The places in flight of one guard; abandoned work keeps its place until it really returns. Thread-safe. */
public final class Places {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger overdue = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private volatile int limit;

    /** Begins with every place free. */
    public Places(int limit) {
        this.limit = limit;
    }

    /** Takes a place; false when there is none. */
    public boolean take() {
        int now = taken.get();
        while (now < limit) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        refused.increment();
        return false;
    }

    /** Gives a place back. */
    public void leave() {
        taken.decrementAndGet();
    }

    /** Counts a call that its caller has given up and that keeps its place. */
    void abandoned() {
        overdue.incrementAndGet();
    }

    /** Counts an abandoned call that has returned at last. */
    void returned() {
        overdue.decrementAndGet();
    }

    /** Sets how many places there are; those that are taken beyond it stay taken until their calls return. */
    public void limit(int places) {
        limit = places;
    }

    /** Tells how many places there are. */
    public int limit() {
        return limit;
    }

    /** Tells how many places are taken, abandoned calls included. */
    public int taken() {
        return taken.get();
    }

    /** Tells how many places are held by calls that their callers have given up. */
    public int overdue() {
        return overdue.get();
    }

    /** Tells how many calls have found no place since the beginning. */
    public long refused() {
        return refused.sum();
    }
}
