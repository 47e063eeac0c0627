package dev.crumple.resilience.internal.settings;

import dev.crumple.resilience.InvalidSettingsException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is wrong, each problem once, in the order of meeting. */
public final class Problems {

    private final Set<String> all = new LinkedHashSet<>();

    void add(String problem) {
        all.add(problem);
    }

    /**
     * Refuses what has problems.
     *
     * @throws InvalidSettingsException if there are any
     */
    void refuse() {
        if (!all.isEmpty()) {
            throw new InvalidSettingsException(all);
        }
    }
}
