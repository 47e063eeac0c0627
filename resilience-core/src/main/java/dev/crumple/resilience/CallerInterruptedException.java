package dev.crumple.resilience;

/** Stands in events for a caller that was interrupted while it waited; says nothing about the dependency. */
final class CallerInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallerInterruptedException() {
        super("the caller was interrupted", null, false, false);
    }
}
