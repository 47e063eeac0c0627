package dev.crumple.resilience.metrics;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.FeatureStatus;
import dev.crumple.resilience.FeatureStatus.Removed;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Protection;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The meters of guards in one registry. Each reads a whole feature, so that it does not matter which of several guards
 * has brought it there. Registries know what they read weakly; what reads it must not hold it. Thread-safe.
 */
final class BoundMeters {

    private final MeterRegistry registry;
    private final Tags tags;
    private final Set<Meter> meters = ConcurrentHashMap.newKeySet();

    BoundMeters(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    void bound(Protection protection) {
        BoundFeature feature = protection.feature();
        Declaration declaration = protection.guarded().declaration();
        addFeature(feature);
        addMethod(feature, protection.guarded().method().getName());
        declaration.modes().forEach(mode -> addDegradedCalls(feature, declaration.idOf(mode), declaration));
    }

    void remove() {
        meters.forEach(registry::remove);
        meters.clear();
    }

    private void addFeature(BoundFeature feature) {
        Tags named = Tags.of("feature", feature.id());
        add(Gauge.builder("crumple.feature.degraded", feature, BoundMeters::degraded)
                .description("1 while callers of the feature get its degradation, unless it is removed")
                .tags(named));
        for (GuardEvent.Source source : GuardEvent.Source.values()) {
            add(Gauge.builder("crumple.feature.removed", feature, known -> removedBy(known, source))
                    .description("1 while this source has the feature removed")
                    .tags(named.and("source", source.name())));
        }
    }

    private void addMethod(BoundFeature feature, String method) {
        Tags named = Tags.of("feature", feature.id(), "method", method);
        add(Gauge.builder(
                        "crumple.calls.in.flight",
                        feature,
                        sum(method, protection -> protection.places().taken()))
                .description("Calls that have begun and not returned, abandoned ones included")
                .tags(named));
        add(Gauge.builder(
                        "crumple.calls.overdue",
                        feature,
                        sum(method, protection -> protection.places().overdue()))
                .description("Calls that their callers have given up and that still hold a place in flight")
                .tags(named));
        add(Gauge.builder(
                        "crumple.calls.limit",
                        feature,
                        sum(method, protection -> protection.places().limit()))
                .description("Calls that may be in flight at once")
                .tags(named));
        add(FunctionCounter.builder(
                        "crumple.calls.refused",
                        feature,
                        sum(method, protection -> protection.places().refused()))
                .description("Calls that found no place in flight")
                .tags(named));
        for (GuardEvent.State state : GuardEvent.State.values()) {
            add(Gauge.builder(
                            "crumple.breaker.state",
                            feature,
                            sum(method, protection -> protection.breaker().state() == state ? 1 : 0))
                    .description("1 while the breaker is in this state; with several guards, how many of theirs")
                    .tags(named.and("state", state.name())));
        }
        add(Gauge.builder("crumple.breaker.failure.rate", feature, known -> failureRate(known, method))
                .description("Share of the breaker's latest calls that failed, 0 to 1; with several guards, the worst")
                .tags(named));
    }

    /** Every reason and step from the start: a counter that is born with its first call hides that call from rates. */
    private void addDegradedCalls(BoundFeature feature, String failureMode, Declaration declaration) {
        Set<Step> steps = EnumSet.of(Step.FAIL_FAST);
        steps.addAll(declaration.steps());
        for (Reason reason : Reason.values()) {
            for (Step step : steps) {
                add(FunctionCounter.builder(
                                "crumple.calls.degraded", feature, known -> degraded(known, failureMode, reason, step))
                        .description("Calls whose callers were served the degradation instead of the value")
                        .tags("feature", feature.id(), "failure.mode", failureMode)
                        .tags("reason", reason.name(), "step", step.label()));
            }
        }
    }

    void add(Gauge.Builder<?> gauge) {
        meters.add(gauge.tags(tags).register(registry));
    }

    void add(FunctionCounter.Builder<?> counter) {
        meters.add(counter.tags(tags).register(registry));
    }

    private static double degraded(BoundFeature feature) {
        return feature.status().state() == FeatureStatus.State.DEGRADED ? 1 : 0;
    }

    private static double removedBy(BoundFeature feature, GuardEvent.Source source) {
        Removed removed = feature.status().removed();
        return removed != null && removed.source() == source ? 1 : 0;
    }

    private static double degraded(BoundFeature feature, String failureMode, Reason reason, Step step) {
        return feature.protections().stream()
                .mapToLong(protection -> protection.voice().tally().calls(failureMode, reason, step))
                .sum();
    }

    private static double failureRate(BoundFeature feature, String method) {
        return named(feature, method)
                .mapToDouble(protection -> protection.breaker().failureRate())
                .filter(rate -> !Double.isNaN(rate))
                .max()
                .orElse(Double.NaN);
    }

    private static ToDoubleFunction<BoundFeature> sum(String method, ToDoubleFunction<Protection> reading) {
        return feature -> named(feature, method).mapToDouble(reading).sum();
    }

    private static Stream<Protection> named(BoundFeature feature, String method) {
        return feature.protections().stream()
                .filter(protection -> protection.guarded().method().getName().equals(method));
    }
}
