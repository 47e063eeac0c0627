package dev.crumple.resilience;

import java.util.Collection;

/** Refuses overrides of settings. The message has a line for everything that is wrong, and says what to do. */
public final class InvalidSettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence for each problem. */
    public InvalidSettingsException(Collection<String> problems) {
        super(String.join("\n", problems));
    }
}
