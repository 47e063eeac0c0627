package dev.crumple.resilience.internal.waiting;

/** What is to be done once when a deadline passes before its call has ended; must be quick. */
@FunctionalInterface
public interface AtDeadline {

    /** Does it, on whichever thread notices. */
    void passed();
}
