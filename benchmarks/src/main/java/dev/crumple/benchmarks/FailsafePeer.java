package dev.crumple.benchmarks;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Fallback;
import dev.failsafe.Timeout;
import java.util.concurrent.Callable;

/** Failsafe with fallback, breaker and a timeout that interrupts. */
final class FailsafePeer {

    private FailsafePeer() {}

    static Callable<String> onCaller(Dependency dependency, Terms terms) {
        FailsafeExecutor<String> executor = executor(terms);
        return () -> executor.get(dependency::answer);
    }

    static Callable<String> handedOff(Dependency dependency, Terms terms) {
        FailsafeExecutor<String> executor = executor(terms).with(Pools.cached());
        return () -> executor.getAsync(dependency::answer).get();
    }

    private static FailsafeExecutor<String> executor(Terms terms) {
        return Failsafe.with(
                Fallback.of(Terms.LESSER),
                CircuitBreaker.<String>builder()
                        .withFailureThreshold(terms.window(), terms.window())
                        .withDelay(Terms.OPEN_FOR)
                        .build(),
                Timeout.<String>builder(terms.budget()).withInterrupt().build());
    }
}
