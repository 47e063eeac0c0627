package dev.crumple.resilience;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Switchboard;
import dev.crumple.resilience.internal.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switches that remove features and bring them back: the one handle to put behind an endpoint, a command or JMX. A
 * removed feature is not called; its callers get the declared degradation.
 *
 * <p>A feature is off while anybody has it off: the operator by this handle, a {@linkplain #provider flag provider} for
 * a fleet, the service itself under overload. Nobody takes back another's decision. Indispensable features are never
 * off.
 *
 * <p>Thread-safe; a change is seen by the next call. It lasts as long as the process.
 */
public final class Switches {

    /**
     * A feature as the switches have it. Immutable.
     *
     * @param feature the feature's id
     * @param criticality how much it is missed
     * @param removals who has it off, operator first; empty while it is on
     */
    public record State(String feature, Criticality criticality, List<Removal> removals) {
        /** Copies the list. */
        public State {
            removals = List.copyOf(removals);
        }

        /**
         * Tells whether the feature is off.
         *
         * @return whether anybody has it off
         */
        public boolean removed() {
            return !removals.isEmpty();
        }
    }

    /**
     * A decision that has a feature off. Immutable.
     *
     * @param source whose decision it is
     * @param by who decided, and why as far as known
     * @param since when
     */
    public record Removal(GuardEvent.Source source, String by, Instant since) {}

    private final Features features;
    private final Switchboard switchboard;
    private final Time time;
    private @Nullable SwitchProvider provider;

    Switches(Features features, Switchboard switchboard, Time time) {
        this.features = features;
        this.switchboard = switchboard;
        this.time = time;
    }

    /**
     * Removes a feature by the operator's hand. Removing it twice changes nothing.
     *
     * @param feature the feature's id
     * @param by who does it and why, for those who wonder later
     * @throws IllegalArgumentException if no guard has the feature, or it is indispensable
     */
    public void remove(String feature, String by) {
        switchboard.remove(features.named(feature), GuardEvent.Source.OPERATOR, by);
    }

    /**
     * Takes the operator's hand away. The feature comes back unless others have it off, which its {@link #states state}
     * tells.
     *
     * @param feature the feature's id
     * @throws IllegalArgumentException if no guard has the feature
     */
    public void restore(String feature) {
        switchboard.restore(features.named(feature), GuardEvent.Source.OPERATOR);
    }

    /**
     * Lists every feature that has a guard.
     *
     * @return their states, ordered by id
     */
    public List<State> states() {
        return features.all().stream().map(Switches::stateOf).toList();
    }

    private static State stateOf(BoundFeature feature) {
        List<Removal> removals = feature.word().decisions().stream()
                .map(decision -> new Removal(decision.source(), decision.by(), decision.since()))
                .toList();
        return new State(feature.id(), feature.criticality(), removals);
    }

    /**
     * Lets a flag provider decide too, for a whole fleet. This is for adapters, which mirror the provider's decisions as
     * it tells of them; calls never ask it.
     *
     * @param name the provider's name, for those who wonder later
     * @return the provider's hand on the switches, to close when it stops deciding
     * @throws IllegalStateException if another provider decides already
     */
    public synchronized SwitchProvider provider(String name) {
        SwitchProvider before = provider;
        if (before != null && !before.isClosed()) {
            throw new IllegalStateException("The provider \"" + before.health().name()
                    + "\" decides already. Close it before \"" + name + "\" may.");
        }
        SwitchProvider begun = new SwitchProvider(name, features, switchboard, time);
        provider = begun;
        return begun;
    }

    /**
     * Tells how well the flag provider is, and so how old its decisions may be.
     *
     * @return its health; nothing when no provider decides
     */
    public synchronized Optional<SwitchProvider.Health> providerHealth() {
        SwitchProvider current = provider;
        return current == null || current.isClosed() ? Optional.empty() : Optional.of(current.health());
    }
}
