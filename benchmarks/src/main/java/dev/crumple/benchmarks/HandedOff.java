package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The dependency is well, and called on another thread. */
public class HandedOff extends Row {

    /** The sides that hand the call to another thread. */
    public enum Offload implements Side {
        BARE_SUBMIT_AND_GET(Pools::bare),
        CRUMPLE_BY_HAND(Crumple::handedOff),
        RESILIENCE4J_BREAKER_TIME_LIMITER(Resilience4j::onCachedPool),
        FAILSAFE_ASYNC(FailsafePeer::handedOff),
        SMALLRYE_OFFLOAD(SmallRyePeer::handedOff),
        HYSTRIX_THREAD(HystrixPeer::thread);

        @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
        private final Side side;

        Offload(Side side) {
            this.side = side;
        }

        @Override
        public Callable<String> around(Dependency dependency, Terms terms) {
            return side.around(dependency, terms);
        }
    }

    @Param
    public Offload through = Offload.BARE_SUBMIT_AND_GET;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.around(new Dependency.Healthy(), Terms.USUAL));
    }
}
