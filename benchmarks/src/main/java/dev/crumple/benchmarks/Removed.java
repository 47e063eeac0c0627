package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * The feature is removed and the lesser content is served. No peer can remove a feature; resilience4j's forced open
 * breaker comes nearest.
 */
public class Removed extends Row {

    /** The sides that a person can switch off. */
    public enum Switched implements Side {
        CRUMPLE_BY_HAND(Crumple::removedByHand),
        CRUMPLE_BY_PROXY(Crumple::removedByProxy),
        RESILIENCE4J_PERMISSION_FORCED_OPEN(Resilience4j::permissionForcedOpen);

        @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
        private final Side side;

        Switched(Side side) {
            this.side = side;
        }

        @Override
        public Callable<String> around(Dependency dependency, Terms terms) {
            return side.around(dependency, terms);
        }
    }

    @Param
    public Switched through = Switched.CRUMPLE_BY_HAND;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.around(new Dependency.Healthy(), Terms.USUAL));
    }
}
