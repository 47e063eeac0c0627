package dev.crumple.resilience.metrics;

import dev.crumple.resilience.Guards;
import dev.crumple.resilience.internal.feature.Features;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/**
 * Shows guards as Micrometer's meters: degraded calls, places in flight, breakers, removed features. Needs
 * {@code io.micrometer:micrometer-core}.
 *
 * <pre>{@code
 * new GuardMeters(guards).bindTo(registry);
 * }</pre>
 *
 * <p>Every meter is read when the registry asks for it; a healthy call costs nothing. Meters stand for features, methods
 * and failure modes, not for guards: several guards of one method are summed up. Guards that are bound later get their
 * meters too, and all of them leave the registry when the guards are closed. Game days are counted by nothing here but
 * the places in flight. Thread-safe.
 */
public final class GuardMeters implements MeterBinder {

    private final Guards guards;
    private final Tags tags;

    /**
     * Prepares meters without further tags.
     *
     * @param guards the guards to show; the registry does not keep them alive
     */
    public GuardMeters(Guards guards) {
        this(guards, List.of());
    }

    /**
     * Prepares meters with further tags.
     *
     * @param guards the guards to show; the registry does not keep them alive
     * @param tags tags of every meter, to tell several {@code Guards} in one registry apart
     */
    public GuardMeters(Guards guards, Iterable<Tag> tags) {
        this.guards = guards;
        this.tags = Tags.of(tags);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Features features = Features.behind(guards);
        BoundMeters meters = new BoundMeters(registry, tags);
        meters.add(FunctionCounter.builder("crumple.events.lost", guards, Guards::lostEvents)
                .description("Events that listeners missed, because they were too slow or threw"));
        features.onBound(meters::bound);
        features.onClosed(meters::remove);
    }
}
