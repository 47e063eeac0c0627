package dev.crumple.gameday.fault;

import java.util.Locale;

/** One way in which a dependency goes wrong. Persistent: whoever calls meets it until it is released. Immutable. */
public sealed interface Fault permits GuardFault, WireFault {

    /**
     * Names the fault in evidence and messages.
     *
     * @return the type's name in lower case with hyphens, {@code black-hole}
     */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether its callers wait.
     *
     * @return whether lateness alone can show that nothing protects from it
     */
    boolean waits();
}
