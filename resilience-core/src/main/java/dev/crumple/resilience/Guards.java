package dev.crumple.resilience;

import dev.crumple.resilience.internal.binding.DeclarationReader;
import dev.crumple.resilience.internal.degradation.GivenFallbacks;
import dev.crumple.resilience.internal.events.Outlets;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.feature.Shared;
import dev.crumple.resilience.internal.feature.Switchboard;
import dev.crumple.resilience.internal.overload.Overload;
import dev.crumple.resilience.internal.waiting.GuardThreads;
import dev.crumple.resilience.spi.Rehearsables;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes guards from declarations, and holds what they share: threads, switches and listeners. A service has one.
 *
 * <pre>{@code
 * Guards guards = Guards.create();
 * PersonalisedRow row = guards.protect(PersonalisedRow.class, new RecommenderClient(), new PopularTitles());
 * }</pre>
 *
 * <p>Everything is checked and resolved at binding; a declaration that cannot be kept is refused there. Thread-safe.
 */
public final class Guards implements AutoCloseable {

    static {
        Features.behindGuards(guards -> guards.features);
    }

    private final Shared shared;
    private final Features features = new Features();
    private final Switches switches;
    private final Settings settings;
    private final Overload overload;
    private final Map<Method, Guard> byHand = new ConcurrentHashMap<>();

    Guards(GuardsBuilder builder) {
        this.shared = new Shared(
                builder.reader,
                builder.time,
                new GuardThreads(builder.time),
                new Outlets(builder.listeners, builder.time));
        Switchboard switchboard = new Switchboard(builder.time, shared.outlets());
        this.switches = new Switches(features, switchboard, builder.time);
        this.overload = new Overload(features, switchboard, builder.time, builder.overloadAt);
        features.onBound(overload::bound);
        this.settings = new Settings(features, builder.time);
    }

    /**
     * Makes guards with the defaults: events are logged, content is text.
     *
     * @return guards to close when the service stops
     */
    public static Guards create() {
        return builder().build();
    }

    /** Makes guards that tell nobody, for the warm-up that the others wait for. */
    static Guards cold() {
        GuardsBuilder builder = new GuardsBuilder();
        builder.listeners.clear();
        return new Guards(builder);
    }

    /**
     * Begins to make guards.
     *
     * @return a builder with the defaults
     */
    public static GuardsBuilder builder() {
        return new GuardsBuilder();
    }

    /**
     * Puts guards around the declared methods of an interface. Methods that declare nothing go straight through.
     *
     * @param feature the interface that carries the declarations
     * @param primary the implementation to guard
     * @param fallbacks instances of the lesser implementations that the declarations name; those that are missing are
     *     made by their constructor without arguments
     * @param <T> the interface
     * @return the guarded implementation
     * @throws InvalidDeclarationException if a declaration is wrong; the message says what and what to do
     * @throws InvalidSettingsException if a system property overrides its {@linkplain Settings settings} wrongly
     */
    @SafeVarargs
    public final <T> T protect(Class<T> feature, T primary, T... fallbacks) {
        if (!feature.isInterface()) {
            throw new InvalidDeclarationException(feature.getName()
                    + " is no interface. Declare the feature on an interface, or guard its methods by hand.");
        }
        List<Object> lesser = new ArrayList<>();
        for (T fallback : fallbacks) {
            lesser.add(fallback);
        }
        GivenFallbacks given = new GivenFallbacks(lesser);
        Map<Method, Guard> guards = new ConcurrentHashMap<>();
        for (Method method : feature.getMethods()) {
            if (DeclarationReader.declares(method) && !method.isBridge()) {
                guards.put(method, bind(method, primary.getClass(), given));
            }
        }
        if (guards.isEmpty()) {
            throw new InvalidDeclarationException("[invalid-declaration] " + feature.getName()
                    + " declares no failure mode. Add @FailureMode, @Budget and a degradation to its methods.");
        }
        given.refuseStrangers(feature, guards.keySet());
        return GuardedProxy.of(feature, primary, guards);
    }

    /**
     * Makes the guard of a declared method, for code that calls it by hand. Asking twice gives the same guard.
     *
     * @param declaring the type with the declared method
     * @param method the method's name, which only one declared method may have
     * @param fallbacks instances of the lesser implementation that the declaration names; when it is missing it is made
     *     by its constructor without arguments
     * @return the guard
     * @throws InvalidDeclarationException if there is no such method, or its declaration is wrong
     * @throws InvalidSettingsException if a system property overrides its {@linkplain Settings settings} wrongly
     */
    public Guard guard(Class<?> declaring, String method, Object... fallbacks) {
        List<Method> declared = Stream.of(declaring.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .filter(candidate -> !Modifier.isStatic(candidate.getModifiers()) && !candidate.isBridge())
                .filter(DeclarationReader::declares)
                .toList();
        if (declared.size() != 1) {
            throw new InvalidDeclarationException("[invalid-declaration] " + declaring.getName() + " has "
                    + (declared.isEmpty() ? "no declared method" : declared.size() + " declared methods") + " named \""
                    + method + "\". Name exactly one method that carries @FailureMode.");
        }
        GivenFallbacks given = new GivenFallbacks(List.of(fallbacks));
        given.refuseStrangers(declaring, declared);
        return byHand.computeIfAbsent(declared.get(0), found -> bind(found, declaring, given));
    }

    /**
     * Makes the budget of one kind of page, whose features are guarded here.
     *
     * @param time the longest that a page waits for what it can do without; at least 1 ms
     * @param inFlight how many parts of all such pages may be in flight, abandoned ones included; at least 1
     * @return the budget
     */
    public PageBudget page(Duration time, int inFlight) {
        return new PageBudget(features, shared, time, inFlight);
    }

    /**
     * Gives the switches of the features that were bound here.
     *
     * @return the switches
     */
    public Switches switches() {
        return switches;
    }

    /** Tells what gives way to overload: 0 for nothing, 1 for optional features, 2 for important ones too. */
    int overloadLevel() {
        return overload.level();
    }

    /**
     * Gives the settings of the guards that were bound here.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Tells of every feature that was bound here whether its callers are served, and if not, why and since when.
     *
     * @return the features, ordered by id; a moment's picture, which does not change
     */
    public List<FeatureStatus> status() {
        return features.all().stream().map(BoundFeature::status).toList();
    }

    /**
     * Tells whether a feature's callers are served, and if not, why and since when.
     *
     * @param feature the feature's id
     * @return a moment's picture, which does not change
     * @throws IllegalArgumentException if no guard has the feature
     */
    public FeatureStatus status(String feature) {
        return features.named(feature).status();
    }

    /**
     * Counts the events that listeners missed, because they were too slow or threw.
     *
     * @return the number, all listeners together
     */
    public long lostEvents() {
        return shared.outlets().lost();
    }

    /** Stops the threads. Listeners hear what is waiting, for at most a second; later calls are degraded as full. */
    @Override
    public void close() {
        features.all()
                .forEach(feature -> feature.protections()
                        .forEach(protection -> protection.voice().flush()));
        shared.outlets().close();
        shared.threads().close();
        shared.time().close();
        features.close();
    }

    private Guard bind(Method method, Class<?> implementation, GivenFallbacks given) {
        Protection protection = Protection.of(method, implementation, given, features, shared);
        settings.bind(protection);
        Rehearsables.register(protection.rehearsals());
        return new Guard(protection);
    }
}
