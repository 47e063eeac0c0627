package dev.crumple.resilience.internal;

/** Spreads threads over things of which each may have its own, so that they seldom meet at one. */
public final class Spread {

    /** Multiples of it, taken from the top, keep neighbouring numbers far apart: Knuth's multiplicative hashing. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Spread() {}

    /** Chooses one for the current thread, always the same; there must be a power of two of them, and at least two. */
    public static int ofThread(int things) {
        return (int) ((Thread.currentThread().getId() * GOLDEN) >>> (Long.numberOfLeadingZeros(things) + 1));
    }
}
