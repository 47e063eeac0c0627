package dev.crumple.openfeature;

import dev.crumple.openfeature.Rounds.Round;
import dev.crumple.resilience.SwitchProvider;
import dev.crumple.resilience.Switches;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.EventDetails;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.ProviderState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Mirrors the flags of an OpenFeature provider into the switches, so that one flag removes a feature from a whole fleet.
 * The boolean flag {@code crumple.<feature>.removed} removes a feature while it is true; a feature without a flag is on.
 *
 * <pre>{@code
 * OpenFeatureSwitches fleet = OpenFeatureSwitches.mirror(OpenFeatureAPI.getInstance().getClient(), guards.switches());
 * }</pre>
 *
 * <p>Flags are asked when the provider tells of a change, on a thread of this mirror's own: a provider that is slow,
 * hangs or throws costs no call anything. While it is ill its last decisions stay, which
 * {@link Switches#providerHealth()} tells, and it is asked again every five seconds. Thread-safe.
 */
public final class OpenFeatureSwitches implements AutoCloseable {

    private static final String NAME = "openfeature";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Flags flags;
    private final SwitchProvider provider;
    private final Duration patience;
    private final Rounds rounds;
    private final Set<String> features = new ConcurrentSkipListSet<>();
    private final Map<String, Boolean> decisions = new ConcurrentHashMap<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Consumer<EventDetails> listener = this::heard;
    private volatile boolean listening;
    private @Nullable Long notReadySince;

    OpenFeatureSwitches(Client client, Switches switches, EvaluationContext context, Duration patience) {
        this.flags = new Flags(client, context);
        this.provider = switches.provider(NAME);
        this.patience = patience;
        this.rounds = new Rounds(
                this::look, () -> provider.failed("no answer within " + patience.toMillis() + " ms"), patience);
        provider.onBound(feature -> {
            features.add(feature);
            refresh();
        });
        refresh();
    }

    /**
     * Begins to mirror the flags of a client's provider.
     *
     * @param client the client; its provider may be set later and replaced
     * @param switches the switches of the service
     * @return the mirror, to close with the service
     * @throws IllegalStateException if another provider has a hand on the switches
     */
    public static OpenFeatureSwitches mirror(Client client, Switches switches) {
        return mirror(client, switches, new ImmutableContext());
    }

    /**
     * Begins to mirror the flags of a client's provider, evaluated for this process.
     *
     * @param client the client; its provider may be set later and replaced
     * @param switches the switches of the service
     * @param context what flags may be targeted at, such as the region or the version of this process
     * @return the mirror, to close with the service
     * @throws IllegalStateException if another provider has a hand on the switches
     */
    public static OpenFeatureSwitches mirror(Client client, Switches switches, EvaluationContext context) {
        return new OpenFeatureSwitches(client, switches, context, PATIENCE);
    }

    /**
     * Asks all flags again and again too, for a provider that does not tell of changes. Most do; then this is not
     * needed.
     *
     * @param pause the pause between two questions, at least 1 ms; the last one set counts
     * @return this
     * @throws IllegalArgumentException if the pause is shorter
     */
    public OpenFeatureSwitches every(Duration pause) {
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("Flags cannot be asked every " + pause + ": give at least 1 ms.");
        }
        rounds.every(pause);
        return this;
    }

    /** Asks all flags again, soon, on the mirror's thread. */
    public void refresh() {
        rounds.ask();
    }

    /** Events may overtake each other, so only the state of the provider is believed. */
    private void heard(EventDetails event) {
        refresh();
    }

    /** Mirrors the flags as they are now; tells whether all of them could be read. */
    private boolean look(Round round) {
        listen();
        ProviderState state = flags.state();
        if (state != ProviderState.READY) {
            round.unlessGivenUp(() -> notReady(state));
            return false;
        }
        List<String> problems = new ArrayList<>();
        for (String feature : features) {
            Flags.Answer answer = flags.of(feature);
            round.unlessGivenUp(() -> take(feature, answer, problems));
        }
        round.unlessGivenUp(() -> {
            notReadySince = null;
            if (problems.isEmpty()) {
                provider.confirmed();
            } else {
                provider.failed(String.join("; ", problems));
            }
        });
        return problems.isEmpty();
    }

    /** A provider that was just set is not ready for a moment, and nobody needs to hear of that. */
    private void notReady(ProviderState state) {
        long now = System.nanoTime();
        long since = notReadySince == null ? now : notReadySince;
        notReadySince = since;
        if (state != ProviderState.NOT_READY || now - since >= patience.toNanos()) {
            provider.failed("the provider is " + state);
        }
    }

    private void take(String feature, Flags.Answer answer, List<String> problems) {
        String flag = Flags.nameFor(feature);
        if (answer instanceof Flags.Set set) {
            decisions.put(feature, set.removed());
            provider.decide(feature, set.removed(), flag);
        } else if (answer instanceof Flags.Unknown unknown) {
            problems.add(flag + ": " + unknown.problem());
        } else if (decisions.getOrDefault(feature, false)) {
            // Whoever loses its flags must not bring back in the middle of an incident what it has removed.
            problems.add(flag + " was true and is gone; set it to false to bring the feature back");
        }
    }

    /** The SDK holds a lock while a provider begins that was set by waiting for it, so this may take its time too. */
    private void listen() {
        if (begun.compareAndSet(false, true)) {
            flags.tell(listener);
            listening = true;
            if (rounds.isClosed()) {
                flags.tellNoMore(listener);
            }
        }
    }

    /** Stops mirroring, without waiting for the provider. What its flags have removed comes back. */
    @Override
    public void close() {
        rounds.close();
        provider.close();
        if (listening) {
            Thread leaving = new Thread(null, () -> flags.tellNoMore(listener), "crumple-openfeature-close", 0, false);
            leaving.setDaemon(true);
            leaving.start();
        }
    }
}
