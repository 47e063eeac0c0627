package dev.crumple.resilience.internal.overload;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.waiting.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one look at the features saw. Features that are off, and guards under rehearsal, are not seen. A guard whose
 * breaker is not closed is never crowded: its dependency has failed, and it holds nobody up.
 *
 * @param called how many features were called since the last look
 * @param crowded the criticalities of those that refused calls for want of places
 */
record Sight(int called, List<Criticality> crowded) {

    /** Looks; everything that happened until now is seen by no later look. */
    static Sight of(Collection<BoundFeature> features) {
        int called = 0;
        List<Criticality> crowded = new ArrayList<>();
        for (BoundFeature feature : features) {
            Places.Look look = look(feature);
            if (look.called() && !feature.word().isOff()) {
                called++;
                if (look.crowded()) {
                    crowded.add(feature.criticality());
                }
            }
        }
        return new Sight(called, crowded);
    }

    private static Places.Look look(BoundFeature feature) {
        boolean called = false;
        boolean crowded = false;
        for (Protection protection : feature.protections()) {
            Places.Look look = protection.places().look();
            if (!protection.rehearsals().isArmed()) {
                boolean closed = protection.breaker().state() == GuardEvent.State.CLOSED;
                called |= look.called() || !closed;
                crowded |= look.crowded() && closed;
            }
        }
        return new Places.Look(called, crowded);
    }

    /** Tells whether at least that share of the called features is crowded. */
    boolean crowds(double share) {
        return !crowded.isEmpty() && crowded.size() >= share * called;
    }

    /** Tells whether a feature is crowded that is more important than these. */
    boolean above(Criticality leaving) {
        return crowded.stream().anyMatch(criticality -> criticality.compareTo(leaving) < 0);
    }

    /** Says what was seen, for those who wonder why a feature is off. */
    String inWords() {
        return crowded.size() + " of " + called + " features refuse calls";
    }
}
