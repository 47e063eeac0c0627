package dev.crumple.resilience.internal.feature;

import dev.crumple.resilience.GuardEvent.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word that says whether a feature is off. It folds what everybody decided into one volatile field, which every call
 * reads: a feature is off while anybody has it off. Thread-safe.
 */
public final class FeatureSwitch {

    /** Somebody's decision to take the feature off. */
    public record Decision(Source source, String by, Instant since) {}

    private final Map<Source, Decision> decisions = new EnumMap<>(Source.class);
    private volatile @Nullable Decision off;

    /** Tells whether anybody has the feature off. */
    public boolean isOff() {
        return off != null;
    }

    /** Gives the decision that counts, the first in the order of sources; null while the feature is on. */
    public @Nullable Decision off() {
        return off;
    }

    /** Takes the feature off; tells whether the source had it on. */
    public synchronized boolean remove(Source source, String by, Instant at) {
        boolean changed = decisions.putIfAbsent(source, new Decision(source, by, at)) == null;
        fold();
        return changed;
    }

    /** Takes a decision back and gives it; null when there was none. */
    public synchronized @Nullable Decision restore(Source source) {
        Decision taken = decisions.remove(source);
        fold();
        return taken;
    }

    /** Lists the decisions that have the feature off, in the order of sources. */
    public synchronized List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    private void fold() {
        off = decisions.values().stream().findFirst().orElse(null);
    }
}
