package dev.crumple.resilience.internal.feature;

import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.binding.Health;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.degradation.Degradation;
import dev.crumple.resilience.internal.degradation.GivenFallbacks;
import dev.crumple.resilience.internal.events.Diagnosis;
import dev.crumple.resilience.internal.events.GuardVoice;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one guard is made of, resolved at binding. Thread-safe. */
public final class Protection {

    private static final int BRIEF = 4;

    private final GuardedMethod guarded;
    private final BoundFeature feature;
    private final Shared shared;
    private final Health health;
    private final Places places;
    private final WayOfWaiting waiting;
    private final Degradation degradation;
    private final GuardVoice voice;
    private final RehearsalPoint rehearsals;
    private final List<Consumer<Breaker>> breakerWatchers = new ArrayList<>();
    private final boolean exact;
    private volatile Terms terms;

    private Protection(
            GuardedMethod guarded, BoundFeature feature, Class<?> implementation, GivenFallbacks given, Shared shared) {
        this.guarded = guarded;
        this.feature = feature;
        this.shared = shared;
        GuardSettings settings = guarded.declared();
        this.health = Health.of(guarded.method());
        this.places = new Places(settings.inFlight());
        this.waiting = shared.threads().waiting(guarded, places);
        this.exact = guarded.waiting() != Waiting.ON_CALLER || guarded.answer().later();
        this.degradation = Degradation.of(
                guarded, given, shared.reader(), lesser -> shared.threads().waiting(guarded, lesser), shared.time());
        this.voice =
                new GuardVoice(new Diagnosis(guarded.declaration()), shared.time(), shared.outlets(), feature.spell());
        this.terms = termsOf(settings, new Breaker(guarded, settings, shared.time(), voice::changed));
        this.rehearsals = new RehearsalPoint(
                guarded,
                parts(guarded.method().getDeclaringClass(), implementation, degradation.lesser(), health.judge()),
                this::settings,
                () -> new Breaker(guarded, settings(), shared.time(), (from, to) -> {}),
                places::taken);
    }

    /** A rough reading of the time is good enough for budgets that are much longer than it is rough. */
    private Terms termsOf(GuardSettings settings, Breaker breaker) {
        boolean brief = settings.forCall().toNanos() < BRIEF * shared.time().lag();
        return Terms.of(settings, breaker, exact || brief);
    }

    /** Resolves a declared method; whatever cannot be kept is refused here. */
    public static Protection of(
            Method method, Class<?> implementation, GivenFallbacks given, Features features, Shared shared) {
        GuardedMethod guarded = GuardedMethod.of(method);
        BoundFeature feature = features.of(guarded.declaration(), shared.time());
        return new Protection(guarded, feature, implementation, given, shared);
    }

    private static List<Class<?>> parts(@Nullable Class<?>... parts) {
        return Stream.of(parts)
                .<Class<?>>mapMulti((part, known) -> {
                    if (part != null) {
                        known.accept(part);
                    }
                })
                .distinct()
                .toList();
    }

    /** Gives the declared method. */
    public GuardedMethod guarded() {
        return guarded;
    }

    /** Gives the feature that the method belongs to. */
    public BoundFeature feature() {
        return feature;
    }

    /** Gives what all guards share. */
    public Shared shared() {
        return shared;
    }

    /** Judges answers. */
    public Health health() {
        return health;
    }

    /** Gives the places in flight. */
    public Places places() {
        return places;
    }

    /** Gives the way of waiting. */
    public WayOfWaiting waiting() {
        return waiting;
    }

    /** Gives the degradation. */
    public Degradation degradation() {
        return degradation;
    }

    /** Gives the guard's voice. */
    public GuardVoice voice() {
        return voice;
    }

    /** Gives the place for a harness. */
    public RehearsalPoint rehearsals() {
        return rehearsals;
    }

    /** Gives what calls go by that begin now. */
    public Terms terms() {
        return terms;
    }

    /** Gives the settings in force. */
    public GuardSettings settings() {
        return terms.settings();
    }

    /**
     * Puts settings in force for the calls that begin from now on; those under way end under the settings that they began
     * with. The breaker is made anew, closed, only when one of its own figures has changed.
     */
    public synchronized void apply(GuardSettings next) {
        places.limit(next.inFlight());
        degradation.limit(next.inFlight());
        Breaker former = breaker();
        if (former.goesBy(next)) {
            terms = termsOf(next, former);
        } else {
            Breaker successor = new Breaker(guarded, next, shared.time(), voice::changed);
            terms = termsOf(next, successor);
            former.retire();
            breakerWatchers.forEach(watcher -> watcher.accept(successor));
        }
    }

    /** Tells whether the settings in force are others than those declared, which game days prove. */
    public boolean outsideProved() {
        return !settings().equals(guarded.declared());
    }

    /** Gives the breaker in force. */
    public Breaker breaker() {
        return terms.breaker();
    }

    /** Tells of the breaker in force, and of each that replaces it. */
    public synchronized void onBreaker(Consumer<Breaker> watcher) {
        watcher.accept(breaker());
        breakerWatchers.add(watcher);
    }
}
