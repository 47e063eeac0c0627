package dev.crumple.resilience.internal.events;

/** Stands in events for a caller that was interrupted while it waited; says nothing about the dependency. */
public final class CallerInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallerInterruptedException() {
        super("the caller was interrupted", null, false, false);
    }
}
