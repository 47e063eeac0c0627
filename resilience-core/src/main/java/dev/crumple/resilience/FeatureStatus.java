package dev.crumple.resilience;

import dev.crumple.annotations.Criticality;
import dev.crumple.evidence.Step;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the callers of one feature are served, and if not, why and since when: the source for health checks and status
 * pages. It follows from what guards meet, so nobody has to set it, and no state is without its reason. Immutable.
 *
 * <p>A feature is degraded while the breaker of one of its guards is not closed, and for ten seconds after a call was
 * degraded. Game days degrade nothing here, nor do callers who were interrupted while they waited.
 *
 * @param feature the feature's id
 * @param criticality the feature's criticality
 * @param removed who has the feature removed; null while nobody has
 * @param degraded what its guards meet; null while they meet nothing. A removed feature may have this reason, too
 * @param outsideBudget the guarded methods, as {@code feature/method}, whose settings are not the declared ones, so that
 *     no game day has proved what they do now; empty when all go by their declarations
 */
public record FeatureStatus(
        String feature,
        Criticality criticality,
        @Nullable Removed removed,
        @Nullable Degraded degraded,
        List<String> outsideBudget) {

    /** What callers get. */
    public enum State {
        /** The value. */
        SERVED,
        /** The declared degradation, some of them at least. */
        DEGRADED,
        /** The declared degradation, all of them, since somebody took the feature off. */
        REMOVED
    }

    /**
     * Why a feature is removed.
     *
     * @param since when it was removed
     * @param source whether a person, a flag provider or the service itself did it
     * @param by who exactly, or for what
     */
    public record Removed(Instant since, GuardEvent.Source source, String by) {}

    /**
     * Why a feature is degraded.
     *
     * @param since when the first call of this spell was degraded; ten seconds without a degraded call end a spell when
     *     the breaker is closed
     * @param failureMode what was met last
     * @param reason why a call was degraded last, to a tenth of a second
     * @param step what was served then; null when the breaker has opened and no call was degraded yet
     */
    public record Degraded(
            Instant since,
            String failureMode,
            Reason reason,
            @Nullable Step step) {}

    /** Copies the list. */
    public FeatureStatus {
        outsideBudget = List.copyOf(outsideBudget);
    }

    /**
     * Sums it up; a removed feature is removed, whatever its guards meet.
     *
     * @return the state
     */
    public State state() {
        if (removed != null) {
            return State.REMOVED;
        }
        return degraded == null ? State.SERVED : State.DEGRADED;
    }

    /**
     * Puts it into words for a health endpoint.
     *
     * @return {@code state} and {@code criticality}; {@code since} and the reason unless the feature is served:
     *     {@code source} and {@code by}, or {@code failureMode}, {@code reason} and {@code step}; {@code outsideBudget}
     *     if there is any; in this order
     */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("state", state().name());
        details.put("criticality", criticality.name());
        if (removed != null) {
            details.put("since", removed.since().toString());
            details.put("source", removed.source().name());
            details.put("by", removed.by());
        } else if (degraded != null) {
            details.put("since", degraded.since().toString());
            details.put("failureMode", degraded.failureMode());
            details.put("reason", degraded.reason().name());
            if (degraded.step() != null) {
                details.put("step", degraded.step().label());
            }
        }
        if (!outsideBudget.isEmpty()) {
            details.put("outsideBudget", String.join(", ", outsideBudget));
        }
        return Collections.unmodifiableMap(details);
    }

    /**
     * Puts it into one line for people.
     *
     * @return the feature and what {@link #details()} says
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(feature).append(' ').append(state());
        if (removed != null) {
            line.append(" since ").append(removed.since());
            line.append(" by ")
                    .append(removed.by())
                    .append(" (")
                    .append(removed.source())
                    .append(')');
        } else if (degraded != null) {
            line.append(" since ").append(degraded.since());
            line.append(": ").append(degraded.failureMode()).append(' ').append(degraded.reason());
            line.append(
                    degraded.step() == null ? "" : ", served " + degraded.step().label());
        }
        return line.append(outsideBudget.isEmpty() ? "" : ", outside the proved budget: ")
                .append(String.join(", ", outsideBudget))
                .toString();
    }
}
