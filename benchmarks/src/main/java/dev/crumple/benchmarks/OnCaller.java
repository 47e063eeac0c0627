package dev.crumple.benchmarks;

import java.util.concurrent.Callable;

/** The sides that call on the caller's own thread. */
public enum OnCaller implements Side {
    DIRECT((dependency, terms) -> dependency::answer),
    CRUMPLE_BY_HAND(Crumple::byHand),
    CRUMPLE_BY_PROXY(Crumple::byProxy),
    RESILIENCE4J_BREAKER_ALONE(Resilience4j::breakerAlone),
    RESILIENCE4J_BREAKER_FALLBACK(Resilience4j::breakerAndFallback),
    RESILIENCE4J_SPRING_ASPECT(Resilience4jAspect::annotated),
    FAILSAFE_BREAKER_FALLBACK_TIMEOUT(FailsafePeer::onCaller),
    SMALLRYE_BREAKER_FALLBACK_TIMEOUT(SmallRyePeer::onCaller),
    /** Its timeout only marks the call: the caller stays until the dependency returns. */
    HYSTRIX_SEMAPHORE_TIMEOUT(HystrixPeer::semaphore);

    @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
    private final Side side;

    OnCaller(Side side) {
        this.side = side;
    }

    @Override
    public Callable<String> around(Dependency dependency, Terms terms) {
        return side.around(dependency, terms);
    }
}
