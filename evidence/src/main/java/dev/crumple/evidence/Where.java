package dev.crumple.evidence;

import java.util.Locale;

/** Where a fault stood in the dependency's place. */
public enum Where {

    /** Inside the guard, instead of the call. */
    GUARD,

    /** On the connection to the dependency, so that the client met it too. */
    WIRE;

    /**
     * Names the place in evidence and reports.
     *
     * @return {@code guard} or {@code wire}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
