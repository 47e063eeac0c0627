package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.Callable;

/** Runs a call to the dependency and lets its caller go at the deadline, with a bounded number in flight. */
public interface WayOfWaiting {

    /**
     * Runs a call.
     *
     * @param work the call
     * @param nanos how long the caller waits
     * @param atDeadline runs once when the deadline passes before the call has ended, on whichever thread notices
     * @return how it ended
     */
    Ended run(Callable<?> work, long nanos, Runnable atDeadline);
}
