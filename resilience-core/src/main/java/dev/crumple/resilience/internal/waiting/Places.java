package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Spread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * The places in flight of one guard; abandoned work keeps its place until it really returns. The places are shared out
 * among stripes, of which each thread has its own and helps itself from the others' only when that is full. Thread-safe.
 */
public final class Places {

    /** The answer to whoever finds no place. */
    public static final int NONE = -1;

    /** Fixed, and so known to the compiler: a number that follows the limit cost every call 3 ns. */
    private static final int STRIPES =
            Integer.highestOneBit(Math.min(64, 4 * Runtime.getRuntime().availableProcessors()));

    private static final int APART = 16;

    /** A stripe counts in its lower half the places taken, in its upper half how often one was left. */
    private static final long LEFT = 1L << 32;

    private final AtomicLongArray stripes = new AtomicLongArray((STRIPES + 2) * APART);
    private final AtomicInteger overdue = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private volatile int limit;
    private volatile boolean lowered;
    private volatile int changes;
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

    /** Takes a place and gives its number; {@link #NONE} when all are taken. */
    public int take() {
        if (!called) {
            called = true; // Written once per look, so that callers do not fight for its cache line.
        }
        int place = look(limit);
        if (place == NONE) {
            place = lookAgain();
        }
        if (place != NONE && lowered && isTooMany()) {
            leave(place);
            return refuse();
        }
        return place;
    }

    /** After the limit was lowered, a stripe may hold more than its share, which others must make up for. */
    private boolean isTooMany() {
        int change = changes;
        int places = limit;
        boolean overdrawn = false;
        int sum = 0;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            int taken = (int) stripes.get(at(stripe));
            overdrawn |= taken > share(places, stripe);
            sum += taken;
        }
        if (!overdrawn) {
            settled(change);
        }
        return sum > places;
    }

    private synchronized void settled(int change) {
        if (changes == change) {
            lowered = false;
        }
    }

    private int look(int places) {
        int own = Spread.ofThread(STRIPES);
        for (int i = 0; i < STRIPES; i++) {
            int stripe = (own + i) & (STRIPES - 1);
            long seen = stripes.get(at(stripe));
            while ((int) seen < share(places, stripe)) {
                if (stripes.compareAndSet(at(stripe), seen, seen + 1)) {
                    return stripe;
                }
                seen = stripes.get(at(stripe));
            }
        }
        return NONE;
    }

    /** One place may have been left behind the look while another was taken ahead of it: that is not full. */
    private int lookAgain() {
        while (true) {
            long before = left();
            int place = look(limit);
            if (place != NONE) {
                return place;
            }
            if (left() == before) {
                return refuse();
            }
        }
    }

    private int refuse() {
        refused.increment();
        whenRefused.run();
        return NONE;
    }

    private static int share(int places, int stripe) {
        return (places + STRIPES - 1 - stripe) / STRIPES;
    }

    private static int at(int stripe) {
        return (stripe + 1) * APART;
    }

    private long left() {
        long sum = 0;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            sum += stripes.get(at(stripe)) >>> 32;
        }
        return sum;
    }

    /** Gives a place back. */
    public void leave(int place) {
        stripes.getAndAdd(at(place), LEFT - 1);
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
    public synchronized void limit(int places) {
        changes++;
        limit = places;
        lowered = true;
    }

    /** Tells how many places there are. */
    public int limit() {
        return limit;
    }

    /** Tells how many places are taken, abandoned calls included. */
    public int taken() {
        int sum = 0;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            sum += (int) stripes.get(at(stripe));
        }
        return sum;
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
