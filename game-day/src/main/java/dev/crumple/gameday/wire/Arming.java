package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import org.jspecify.annotations.Nullable;

/** A fault, or none, from its arming to its release, and how many connections met it. Thread-safe. */
final class Arming {

    private final @Nullable WireFault fault;
    private final KernelCount unseen;
    private final long before;
    private int met;
    private boolean released;

    Arming(@Nullable WireFault fault) {
        this.fault = fault;
        this.unseen = KernelCount.of(fault);
        this.before = unseen.now();
    }

    @Nullable
    WireFault fault() {
        return fault;
    }

    /** Tells whether the fault is still there to be met, and counts whoever meets it for the first time. */
    synchronized boolean isMet(boolean forTheFirstTime) {
        if (!released && forTheFirstTime) {
            met++;
        }
        return !released;
    }

    /** Ends the fault: who has not met it never will. */
    synchronized void release() {
        met = deliveries();
        released = true;
    }

    synchronized int deliveries() {
        return released ? met : met + (int) (unseen.now() - before);
    }

    boolean isCounted() {
        return unseen.isKnown();
    }
}
