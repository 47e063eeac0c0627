package dev.crumple.resilience.internal;

/** The errors of a machine that is hurt itself; nobody may take those for a degraded feature. */
public final class MachineErrors {

    private MachineErrors() {}

    /** Throws it again if it is one of them. */
    public static void rethrow(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError || thrown instanceof InternalError || thrown instanceof UnknownError) {
            throw (Error) thrown;
        }
    }
}
