package dev.crumple.resilience;

import dev.crumple.resilience.internal.switching.FeatureSwitch;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The switches that remove features and bring them back, in a person's hand. A removed feature is not called; its
 * callers get the declared degradation. Thread-safe; a change is seen by the next call.
 */
public final class Switches {

    private final Map<String, FeatureSwitch> byFeature = new ConcurrentHashMap<>();

    Switches() {}

    FeatureSwitch of(String feature, boolean indispensable) {
        return byFeature.computeIfAbsent(feature, id -> new FeatureSwitch(indispensable));
    }

    /**
     * Removes a feature.
     *
     * @param feature the feature's id
     * @param by who does it, for those who wonder later
     * @throws IllegalArgumentException if no guard has the feature, or it is indispensable
     */
    public void remove(String feature, String by) {
        FeatureSwitch known = known(feature);
        if (known.isIndispensable()) {
            throw new IllegalArgumentException(
                    "\"" + feature + "\" is indispensable and may not be removed. Lower its criticality first.");
        }
        known.set(by);
    }

    /**
     * Brings a feature back.
     *
     * @param feature the feature's id
     * @throws IllegalArgumentException if no guard has the feature
     */
    public void restore(String feature) {
        known(feature).set(null);
    }

    /**
     * Lists the features that are removed.
     *
     * @return who removed each, by feature
     */
    public Map<String, String> removed() {
        Map<String, String> removed = new TreeMap<>();
        byFeature.forEach((feature, word) -> {
            String by = word.removedBy();
            if (by != null) {
                removed.put(feature, by);
            }
        });
        return removed;
    }

    private FeatureSwitch known(String feature) {
        FeatureSwitch known = byFeature.get(feature);
        if (known == null) {
            throw new IllegalArgumentException("No guard has the feature \"" + feature + "\". There are: "
                    + byFeature.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return known;
    }
}
