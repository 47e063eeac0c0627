package dev.crumple.resilience;

import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Switchboard;
import dev.crumple.resilience.internal.time.Time;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A flag provider's hand on the switches. An adapter mirrors the provider's decisions here, on a thread of its own, and
 * says how well the provider is; guards read what was mirrored last and never wait for it.
 *
 * <p>It fails static: while the provider is ill its last decisions stay, and their age grows. A feature about which it
 * has never decided is on. Thread-safe. Made by {@link Switches#provider}.
 */
public final class SwitchProvider implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.switches");

    /**
     * How well a provider is.
     *
     * @param name the provider's name
     * @param age how long ago all its decisions were confirmed; null when they never were
     * @param problem why they cannot be confirmed; null while they can
     */
    public record Health(
            String name, @Nullable Duration age, @Nullable String problem) {}

    private final String name;
    private final Features features;
    private final Switchboard switchboard;
    private final Time time;
    private final Set<String> refused = new HashSet<>();
    private @Nullable Long confirmed;
    private @Nullable String problem;
    private boolean closed;

    SwitchProvider(String name, Features features, Switchboard switchboard, Time time) {
        this.name = name;
        this.features = features;
        this.switchboard = switchboard;
        this.time = time;
    }

    /**
     * Tells of every feature: at once of those that have a guard, later of those that get one.
     *
     * @param listener hears each feature's id once, on the thread that binds it; must be quick
     */
    public void onBound(Consumer<String> listener) {
        Set<String> told = new HashSet<>(); // Features tell of one protection at a time.
        features.onBound(protection -> {
            String feature = protection.feature().id();
            if (!isClosed() && told.add(feature)) {
                tell(listener, feature);
            }
        });
    }

    /** An adapter that fails must not keep a service from binding its features. */
    private void tell(Consumer<String> listener, String feature) {
        try {
            listener.accept(feature);
        } catch (RuntimeException e) {
            LOG.warn("{} failed when it was told of \"{}\", which it may never decide about", name, feature, e);
        }
    }

    /**
     * Takes over what the provider has decided about a feature. The removal of an indispensable feature is refused and
     * logged. After {@link #close()} nothing happens.
     *
     * @param feature the feature's id
     * @param removed whether the provider has it off
     * @param why what decided it, such as the name of a flag
     * @throws IllegalArgumentException if no guard has the feature
     */
    public synchronized void decide(String feature, boolean removed, String why) {
        BoundFeature known = features.named(feature);
        if (closed) {
            return;
        }
        if (!removed) {
            refused.remove(feature);
            switchboard.restore(known, GuardEvent.Source.PROVIDER);
        } else if (Switchboard.mayRemove(known)) {
            switchboard.remove(known, GuardEvent.Source.PROVIDER, name + ": " + why);
        } else if (refused.add(feature)) {
            LOG.warn("{} would remove \"{}\", which is indispensable and stays ({})", name, feature, why);
        }
    }

    /** Says that the decisions taken over are those of the provider now. */
    public synchronized void confirmed() {
        confirmed = time.nanos();
        if (problem != null) {
            LOG.info("{} decides about features again", name);
        }
        problem = null;
    }

    /**
     * Says that the provider's decisions are not known. It is logged when the provider was well before.
     *
     * @param reason why, in a few words
     */
    public synchronized void failed(String reason) {
        if (problem == null && !closed) {
            LOG.warn("{} cannot tell what it has decided about features; its last decisions stay: {}", name, reason);
        }
        problem = reason;
    }

    /**
     * Tells how well the provider is.
     *
     * @return its health as it was said last
     */
    public synchronized Health health() {
        Duration age = confirmed == null ? null : Duration.ofNanos(time.nanos() - confirmed);
        return new Health(name, age, problem);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Takes all decisions back: nobody could do it later. */
    @Override
    public synchronized void close() {
        closed = true;
        features.all().forEach(feature -> switchboard.restore(feature, GuardEvent.Source.PROVIDER));
    }
}
