package dev.crumple.annotations;

/** Who waits for the dependency while the budget runs. */
public enum Waiting {

    /**
     * The call runs on a pool thread and the caller leaves when the budget ends, even if the call ignores interrupts.
     * The safe choice, and the default. Costs one hand-off between threads.
     */
    HANDED_OFF,

    /**
     * As {@link #HANDED_OFF}, on a virtual thread; needs JDK 21 or newer. For dependencies that only wait: code that
     * computes starves the other virtual threads.
     */
    VIRTUAL,

    /**
     * The call runs on the caller's own thread, which is interrupted when the budget ends. No hand-off; keeps the
     * budget only for code that honours interrupts.
     */
    ON_CALLER
}
