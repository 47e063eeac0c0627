package dev.crumple.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * The dependency throws, the breaker is closed, and the lesser content is served. Guards tell their listeners of every
 * such call, by design, and that is part of the figure.
 */
public class Failing extends Row {

    @Param({
        "CRUMPLE_BY_HAND",
        "CRUMPLE_BY_PROXY",
        "RESILIENCE4J_BREAKER_FALLBACK",
        "RESILIENCE4J_SPRING_ASPECT",
        "FAILSAFE_BREAKER_FALLBACK_TIMEOUT",
        "SMALLRYE_BREAKER_FALLBACK_TIMEOUT",
        "HYSTRIX_SEMAPHORE_TIMEOUT"
    })
    public OnCaller through = OnCaller.CRUMPLE_BY_HAND;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.around(new Dependency.Failing(), Terms.USUAL));
    }
}
