package dev.crumple.resilience.internal.waiting;

import java.util.function.Consumer;

/** Makes a call and lets its caller go at the deadline. */
public interface WayOfWaiting {

    /** Makes a call and waits until it has ended or its deadline has passed. */
    Ended await(Attempt attempt);

    /**
     * Makes a call that answers later.
     *
     * @param attempt its work gives a stage or a future, whose outcome is the outcome of the call
     * @param whenEnded hears once how it ended, unless it is given up; on whichever thread notices
     * @return gives the call up, as its caller has lost interest; tells whether it was still going on
     */
    GivingUp begin(Attempt attempt, Consumer<Ended> whenEnded);

    /** Gives a call up. */
    @FunctionalInterface
    interface GivingUp {
        boolean giveUp();
    }
}
