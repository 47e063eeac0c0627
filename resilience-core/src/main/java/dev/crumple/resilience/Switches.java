package dev.crumple.resilience;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.FeatureSwitch;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.time.Time;
import java.util.Map;
import java.util.TreeMap;

/**
 * The switches that remove features and bring them back, in a person's hand. A removed feature is not called; its
 * callers get the declared degradation. Thread-safe; a change is seen by the next call.
 */
public final class Switches {

    private final Features features;
    private final Time time;

    Switches(Features features, Time time) {
        this.features = features;
        this.time = time;
    }

    /**
     * Removes a feature.
     *
     * @param feature the feature's id
     * @param by who does it, for those who wonder later
     * @throws IllegalArgumentException if no guard has the feature, or it is indispensable
     */
    public void remove(String feature, String by) {
        BoundFeature known = features.named(feature);
        if (known.criticality() == Criticality.INDISPENSABLE) {
            throw new IllegalArgumentException(
                    "\"" + feature + "\" is indispensable and may not be removed. Lower its criticality first.");
        }
        known.word().remove(GuardEvent.Source.OPERATOR, by, time.clock().instant());
    }

    /**
     * Brings a feature back.
     *
     * @param feature the feature's id
     * @throws IllegalArgumentException if no guard has the feature
     */
    public void restore(String feature) {
        features.named(feature).word().restore(GuardEvent.Source.OPERATOR);
    }

    /**
     * Lists the features that are removed.
     *
     * @return who removed each, by feature
     */
    public Map<String, String> removed() {
        Map<String, String> removed = new TreeMap<>();
        features.all().forEach(feature -> {
            FeatureSwitch.Decision off = feature.word().off();
            if (off != null) {
                removed.put(feature.id(), off.by());
            }
        });
        return removed;
    }
}
