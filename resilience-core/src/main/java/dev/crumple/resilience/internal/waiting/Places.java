package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The places in flight of one guard; abandoned work keeps its place until it really returns. Thread-safe. */
public final class Places {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger overdue = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private volatile int limit;
    private volatile boolean called;
    private volatile Runnable whenRefused = () -> {};
    private long refusedBefore;

    /**
     * What happened since the last look.
     *
     * @param called whether anybody asked for a place
     * @param crowded whether calls found no place because of calls that are still waited for; where abandoned ones hold
     *     half the places or more, it is the dependency that hangs
     */
    public record Look(boolean called, boolean crowded) {}

    /** Begins with every place free. */
    public Places(int limit) {
        this.limit = limit;
    }

    /** Takes a place; false when there is none. */
    public boolean take() {
        if (!called) {
            called = true; // Written once per look, so that callers do not fight for its cache line.
        }
        int now = taken.get();
        while (now < limit) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        refused.increment();
        whenRefused.run();
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

    /** Sets what runs, quickly, whenever a call finds no place. */
    public void whenRefused(Runnable task) {
        whenRefused = task;
    }

    /** Looks what happened since the last look. There is one who looks, on one thread at a time. */
    public Look look() {
        boolean calledSince = called;
        called = false;
        long refusedNow = refused.sum();
        boolean refusedSince = refusedNow > refusedBefore;
        refusedBefore = refusedNow;
        return new Look(calledSince, refusedSince && 2 * overdue() < limit);
    }

    /** Tells how many calls have found no place since the beginning. */
    public long refused() {
        return refused.sum();
    }
}
