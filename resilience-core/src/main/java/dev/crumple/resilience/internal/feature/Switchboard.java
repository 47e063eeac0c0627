package dev.crumple.resilience.internal.feature;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.internal.events.Outlets;
import dev.crumple.resilience.internal.feature.FeatureSwitch.Decision;
import dev.crumple.resilience.internal.time.Time;
import java.time.Instant;

/** Where features are taken off and brought back, whoever does it: flips are dated and told alike. Thread-safe. */
public final class Switchboard {

    private final Time time;
    private final Outlets outlets;

    /** Begins to date flips by this time and to tell them to these outlets. */
    public Switchboard(Time time, Outlets outlets) {
        this.time = time;
        this.outlets = outlets;
    }

    /** Tells whether a feature may be taken off at all. */
    public static boolean mayRemove(BoundFeature feature) {
        return feature.criticality() != Criticality.INDISPENSABLE;
    }

    /**
     * Takes a feature off. Does nothing when the source has it off already.
     *
     * @throws IllegalArgumentException if it is indispensable
     */
    public void remove(BoundFeature feature, Source source, String by) {
        if (!mayRemove(feature)) {
            throw new IllegalArgumentException(
                    "\"" + feature.id() + "\" is indispensable and may not be removed. Lower its criticality first.");
        }
        synchronized (feature.word()) { // Flips are told in their order.
            Instant now = time.clock().instant();
            if (feature.word().remove(source, by, now)) {
                outlets.tell(new GuardEvent.Switched(now, feature.id(), true, source, by));
            }
        }
    }

    /** Takes a source's decision back. Does nothing when it has none. */
    public void restore(BoundFeature feature, Source source) {
        synchronized (feature.word()) {
            Decision taken = feature.word().restore(source);
            if (taken != null) {
                outlets.tell(new GuardEvent.Switched(time.clock().instant(), feature.id(), false, source, taken.by()));
            }
        }
    }
}
