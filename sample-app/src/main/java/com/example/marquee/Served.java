package com.example.marquee;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.Degradations;
import dev.crumple.resilience.GuardEvent;
import java.util.Objects;
import java.util.Optional;

/**
 * How a feature was served, as its badge shows it.
 *
 * @param feature the feature's id
 * @param instead what was degraded; empty when the feature was live
 */
record Served(String feature, Optional<GuardEvent.Degraded> instead) {

    static Served of(String feature, Degradations seen) {
        return new Served(feature, seen.of(feature));
    }

    boolean popularInstead() {
        return instead.map(GuardEvent.Degraded::step)
                .filter(Step.LESSER::equals)
                .isPresent();
    }

    public boolean unavailable() {
        return instead.map(GuardEvent.Degraded::step)
                .filter(Step.FAIL_FAST::equals)
                .isPresent();
    }

    /** The step of the degradation, or {@code live}. */
    public String how() {
        return instead.map(event -> event.step().label()).orElse("live");
    }

    public String badge() {
        return instead.map(Served::badge).orElse("live");
    }

    /** The failure mode met, for those who look closer. */
    public String detail() {
        return instead.map(event -> event.failureMode() + ": " + why(event)).orElse("straight from its dependency");
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
