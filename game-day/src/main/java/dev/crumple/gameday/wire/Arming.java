package dev.crumple.gameday.wire;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault, or none, from its arming to its release, and who met it. Thread-safe. */
final class Arming {

    private final @Nullable WireFault fault;
    private final KernelCount unseen;
    private final long before;
    private final Set<Link> touched = new HashSet<>();
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

    synchronized boolean metBy(Link link) {
        if (!released && touched.add(link)) {
            met++;
        }
        return !released;
    }

    synchronized void forget(Link link) {
        touched.remove(link);
    }

    /** Ends the fault: who has not met it never will. */
    synchronized Set<Link> release() {
        if (!released) {
            met = deliveries();
            released = true;
        }
        return Set.copyOf(touched);
    }

    synchronized int deliveries() {
        return released ? met : met + (int) (unseen.now() - before);
    }

    boolean isCounted() {
        return unseen.isKnown();
    }
}
