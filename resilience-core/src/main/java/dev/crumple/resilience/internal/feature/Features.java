package dev.crumple.resilience.internal.feature;

import dev.crumple.annotations.Criticality;
import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.InvalidDeclarationException;
import dev.crumple.resilience.internal.time.Time;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The features of one service, by id, and whoever wants to hear of new protections. Thread-safe. */
public final class Features {

    private static volatile @Nullable Function<Guards, Features> door;

    private final Map<String, BoundFeature> byId = new ConcurrentSkipListMap<>();
    private final List<Consumer<Protection>> listeners = new ArrayList<>();
    private final List<Runnable> leavers = new ArrayList<>();

    /** Finds the features behind guards, for parts of this library that stand in other packages than the guards. */
    public static Features behind(Guards guards) {
        return Objects.requireNonNull(door).apply(guards);
    }

    /** Called once by the guards' own class, which shows its insides to nobody else. */
    public static void behindGuards(Function<Guards, Features> features) {
        door = features;
    }

    /** Gives the feature of a declaration, new or known; refuses a second criticality. */
    BoundFeature of(Declaration declaration, Time time) {
        String id = Objects.requireNonNull(declaration.feature());
        Criticality criticality = Criticality.valueOf(Objects.requireNonNull(declaration.criticality()));
        BoundFeature feature = byId.computeIfAbsent(id, missing -> new BoundFeature(missing, criticality, time));
        if (feature.criticality() != criticality) {
            throw new InvalidDeclarationException("[invalid-declaration] The feature \"" + id + "\" is " + criticality
                    + " in " + declaration.type() + " and " + feature.criticality()
                    + " elsewhere. Give it one criticality.");
        }
        return feature;
    }

    /** Makes a protection known. */
    public synchronized void bound(Protection protection) {
        protection.feature().add(protection);
        listeners.forEach(listener -> listener.accept(protection));
    }

    /** Tells of every protection, those that are bound already and those that will be. */
    public synchronized void onBound(Consumer<Protection> listener) {
        all().forEach(feature -> feature.protections().forEach(listener));
        listeners.add(listener);
    }

    /** Runs a task when the guards are closed. */
    public synchronized void onClosed(Runnable leaver) {
        leavers.add(leaver);
    }

    /** Ends what others have begun for these features. */
    public synchronized void close() {
        listeners.clear();
        leavers.forEach(Runnable::run);
        leavers.clear();
    }

    /** Lists the features, ordered by id. */
    public Collection<BoundFeature> all() {
        return byId.values();
    }

    /**
     * Finds a feature.
     *
     * @throws IllegalArgumentException if no guard has it; the message names those that there are
     */
    public BoundFeature named(String id) {
        BoundFeature feature = byId.get(id);
        if (feature == null) {
            throw new IllegalArgumentException(
                    "No guard has the feature \"" + id + "\". There are: " + String.join(", ", byId.keySet()) + ".");
        }
        return feature;
    }
}
