package dev.crumple.resilience.internal;

/** The errors of a machine that is hurt itself; nobody may take those for a degraded feature. */
public final class MachineErrors {

    private MachineErrors() {}

    /** Tells whether it is one of them. */
    public static boolean include(Throwable thrown) {
        return thrown instanceof OutOfMemoryError || thrown instanceof InternalError || thrown instanceof UnknownError;
    }

    /** Throws it again if it is one of them. */
    public static void rethrow(Throwable thrown) {
        if (include(thrown)) {
            throw (Error) thrown;
        }
    }
}
