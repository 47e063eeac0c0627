package dev.crumple.resilience.internal.overload;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.feature.Switchboard;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.time.Time.Alarm;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets less important features give way while more important ones refuse calls. It looks once a second, from the first
 * refused call until all is well again; a service that refuses nothing pays nothing. Thread-safe.
 */
public final class Overload {

    private static final long A_LOOK = TimeUnit.SECONDS.toNanos(1);

    private final Features features;
    private final Switchboard switchboard;
    private final Time time;
    private final Level level;
    private String why = "";
    private volatile @Nullable Alarm looking;

    /** Begins with nothing giving way; at that share of crowded features the service counts as overloaded. */
    public Overload(Features features, Switchboard switchboard, Time time, double share) {
        this.features = features;
        this.switchboard = switchboard;
        this.time = time;
        this.level = new Level(share);
    }

    /** Watches a guard, which gives way at once if its kind does. */
    public synchronized void bound(Protection protection) {
        protection.places().whenRefused(this::refused);
        enforce(protection.feature());
    }

    /** Tells what gives way: 0 for nothing, 1 for optional features, 2 for important ones too. */
    public synchronized int level() {
        return level.height();
    }

    private void refused() {
        if (looking == null) {
            begin();
        }
    }

    private synchronized void begin() {
        if (looking != null) {
            return;
        }
        try {
            looking = time.every(A_LOOK, this::look);
        } catch (Throwable closedOrWithoutThread) {
            return; // No reason to fail a caller who is degraded as full; the next one tries again.
        }
        Sight.of(features.all()); // The first look must see its own second only.
    }

    private synchronized void look() {
        Sight sight = Sight.of(features.all());
        int before = level.height();
        level.look(sight);
        if (level.height() != before) {
            why = sight.inWords();
            features.all().forEach(this::enforce);
        }
        Alarm current = looking;
        if (current != null && level.rests(sight)) {
            current.cancel();
            looking = null;
        }
    }

    private void enforce(BoundFeature feature) {
        if (level.givesWay(feature.criticality())) {
            switchboard.remove(feature, GuardEvent.Source.OVERLOAD, why);
        } else {
            switchboard.restore(feature, GuardEvent.Source.OVERLOAD);
        }
    }
}
