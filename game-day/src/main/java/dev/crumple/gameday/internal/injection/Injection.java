package dev.crumple.gameday.internal.injection;

import dev.crumple.evidence.Where;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A fault on its way into the dependency's place: armed, released, counted. Thread-safe. */
sealed interface Injection permits AtGuard, OnWire {

    /** Tells where the fault is. */
    Where where();

    /** Puts the fault in its place. */
    void arm();

    /** Takes it away, and frees whoever waits for it. */
    void release();

    /** Makes a call that meets the fault, as long as that is armed. */
    @Nullable
    Object around(Callable<?> work) throws Throwable;

    /** Counts how often the fault was met. */
    int deliveries();

    /** Ends all waiting, now and from now on, and stays a fault. */
    void runOut();
}
