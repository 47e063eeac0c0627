package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The breaker is open and the lesser content is served. */
public class Open extends Row {

    /** The sides with a breaker. */
    public enum Breaker implements Side {
        CRUMPLE_BY_HAND(Crumple::byHand),
        CRUMPLE_BY_PROXY(Crumple::byProxy),
        RESILIENCE4J_PERMISSION(Resilience4j::permission),
        RESILIENCE4J_BREAKER_FALLBACK(Resilience4j::breakerAndFallback),
        RESILIENCE4J_SPRING_ASPECT(Resilience4jAspect::annotated),
        FAILSAFE_BREAKER_FALLBACK_TIMEOUT(FailsafePeer::onCaller),
        SMALLRYE_BREAKER_FALLBACK_TIMEOUT(SmallRyePeer::onCaller),
        /** Opened by its property, because it looks at its figures only twice a second. */
        HYSTRIX_FORCED_OPEN(HystrixPeer::forcedOpen);

        @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
        private final Side side;

        Breaker(Side side) {
            this.side = side;
        }

        @Override
        public Callable<String> around(Dependency dependency, Terms terms) {
            return side.around(dependency, terms);
        }
    }

    @Param
    public Breaker through = Breaker.CRUMPLE_BY_HAND;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.opened(new Dependency.Dead(), Terms.USUAL));
    }
}
