package dev.crumple.resilience.internal;

/**
 * Keeps the fields of what extends it away from those of its neighbours in memory, where threads that each write their
 * own would otherwise fight for one cache line. Processors fetch lines of 64 bytes in pairs.
 */
public abstract class Apart {

    @SuppressWarnings("unused")
    private long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15;

    /** Takes the room. */
    protected Apart() {}
}
