package dev.crumple.resilience.internal.page;

import dev.crumple.annotations.Criticality;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.MachineErrors;
import dev.crumple.resilience.internal.waiting.Ended;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part.
 *
 * @param ended the answer; when there is none, how its call {@link Ended} instead
 * @param seen what guards served within it instead of values
 */
public record Outcome(@Nullable Object ended, List<GuardEvent.Degraded> seen) {

    static Outcome of(Ended ended) {
        return new Outcome(ended, List.of());
    }

    /**
     * Tells whether the page goes on without it. An indispensable part is never removed, and an important one that
     * fails must be seen to fail.
     */
    public boolean isRemoved(Criticality criticality) {
        if (ended instanceof Ended.Threw threw) {
            return criticality == Criticality.OPTIONAL && !MachineErrors.include(threw.thrown());
        }
        return criticality != Criticality.INDISPENSABLE && ended instanceof Ended;
    }

    /** Tells why its call gave no value. */
    public Reason reason() {
        if (ended instanceof Ended.Late) {
            return Reason.LATE;
        }
        if (ended instanceof Ended.NoPlace) {
            return Reason.FULL;
        }
        return ended instanceof Ended.Threw threw && threw.thrown() instanceof FeatureUnavailableException unavailable
                ? unavailable.reason()
                : Reason.FAILED;
    }

    /** Tells which features the page shows without, this one or others that its call asked, and why. */
    public Map<String, Reason> removals(String feature, Criticality criticality) {
        Map<String, Reason> removed = new LinkedHashMap<>();
        if (isRemoved(criticality)) {
            removed.put(feature, reason());
        }
        seen.stream()
                .filter(event -> event.step() == Step.REMOVED)
                .forEach(event -> removed.putIfAbsent(event.feature(), event.reason()));
        return removed;
    }
}
