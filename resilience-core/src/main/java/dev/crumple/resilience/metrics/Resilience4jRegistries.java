package dev.crumple.resilience.metrics;

import dev.crumple.resilience.Guards;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.feature.Features;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

/**
 * Publishes the breakers and time limiters of guards in resilience4j's registries, so that dashboards, endpoints and
 * meters made for resilience4j show them beside a service's own.
 *
 * <pre>{@code
 * new Resilience4jRegistries(circuitBreakers, timeLimiters).publish(guards);
 * }</pre>
 *
 * <p>Each stands there as {@code feature/method}, a second guard of the same method as {@code feature/method#2}. They are
 * the guards' own: what the registries' users do to a breaker, such as forcing it open, the guard obeys. What calls do
 * that somebody has decorated with it, it notices with its own next failure. Late calls are
 * time-outs there. A breaker that is replaced is replaced in the registry, and all of them leave it when the guards are
 * closed.
 *
 * <p>Publishing alone costs calls nothing. resilience4j builds events once somebody asks for them, though, as
 * {@code TaggedCircuitBreakerMetrics} and {@code TaggedTimeLimiterMetrics} do. From then on every call, healthy ones
 * included, pays for two events with their time of day: measured, 0.3 µs and 300 bytes, where a guard costs a call on its
 * caller's thread 25 ns. {@link GuardMeters} shows most of the same for nothing.
 *
 * <p>Thread-safe.
 */
public final class Resilience4jRegistries {

    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterRegistry limiters;

    /**
     * Chooses the registries.
     *
     * @param breakers where breakers are published
     * @param limiters where time limiters are published
     */
    public Resilience4jRegistries(CircuitBreakerRegistry breakers, TimeLimiterRegistry limiters) {
        this.breakers = breakers;
        this.limiters = limiters;
    }

    /**
     * Publishes every guard, those that are bound already and those that will be.
     *
     * @param guards the guards
     */
    public void publish(Guards guards) {
        Features features = Features.behind(guards);
        features.onBound(protection -> {
            String name = freeName(protection.guarded().label());
            protection.onBreaker(breaker -> put(name, breaker));
            features.onClosed(() -> remove(name));
        });
    }

    private String freeName(String label) {
        String name = label;
        for (int number = 2; isTaken(name); number++) {
            name = label + "#" + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return breakers.find(name).isPresent() || limiters.find(name).isPresent();
    }

    /** A registry takes what others have made only in place of what it has made itself. */
    private void put(String name, Breaker breaker) {
        CircuitBreaker circuitBreaker = breaker.circuitBreaker();
        breakers.circuitBreaker(name, circuitBreaker.getCircuitBreakerConfig());
        breakers.replace(
                name,
                Published.as(
                        CircuitBreaker.class, circuitBreaker, name, breakers.getTags(), use -> used(breaker, use)));
        TimeLimiter timeLimiter = breaker.timeLimiter();
        limiters.timeLimiter(name, timeLimiter.getTimeLimiterConfig());
        limiters.replace(
                name,
                Published.as(TimeLimiter.class, timeLimiter, name, limiters.getTags(), use -> used(breaker, use)));
    }

    private static void used(Breaker breaker, String method) {
        if (method.equals("getEventPublisher")) {
            breaker.listened();
        }
        breaker.touched();
    }

    private void remove(String name) {
        breakers.remove(name);
        limiters.remove(name);
    }
}
