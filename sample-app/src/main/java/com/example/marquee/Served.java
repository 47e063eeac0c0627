package com.example.marquee;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.Degradations;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a feature was served, as its badge shows it.
 *
 * @param feature the feature's id
 * @param instead what its guard served last in place of the value; empty when the feature was live
 * @param removed why the page went on without it where no guard has served anything instead; empty when it did not
 */
record Served(String feature, Optional<GuardEvent.Degraded> instead, Optional<Reason> removed) {

    static Served of(String feature, Degradations seen, Map<String, Reason> removed) {
        Optional<GuardEvent.Degraded> instead = seen.of(feature);
        return new Served(
                feature, instead, instead.isPresent() ? Optional.empty() : Optional.ofNullable(removed.get(feature)));
    }

    boolean popularInstead() {
        return step().filter(Step.LESSER::equals).isPresent();
    }

    public boolean unavailable() {
        return step().filter(Step.FAIL_FAST::equals).isPresent();
    }

    /** The step of the degradation, or {@code live}. */
    public String how() {
        return step().map(Step::label).orElse("live");
    }

    private Optional<Step> step() {
        return removed.map(reason -> Step.REMOVED).or(() -> instead.map(GuardEvent.Degraded::step));
    }

    public String badge() {
        return removed.map(reason -> "removed: " + reason)
                .or(() -> instead.map(Served::badge))
                .orElse("live");
    }

    /** The failure mode met, for those who look closer. */
    public String detail() {
        return removed.map(reason -> "the page went on without it: " + reason)
                .or(() -> instead.map(event -> event.failureMode() + ": " + why(event)))
                .orElse("straight from its dependency");
    }

    private static String badge(GuardEvent.Degraded event) {
        return switch (event.step()) {
            case LAST_GOOD ->
                "last good value, " + Objects.requireNonNull(event.age()).toSeconds() + " s old";
            case LESSER -> "popular titles instead";
            case REMOVED -> "removed: " + why(event);
            default -> "not available: " + why(event);
        };
    }

    private static String why(GuardEvent.Degraded event) {
        return event.reason() + " after " + event.elapsed().toMillis() + " ms";
    }
}
