package dev.crumple.benchmarks;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** resilience4j, decorated by hand. Its exceptions are told to build no stack trace, which is not its default. */
final class Resilience4j {

    private Resilience4j() {}

    static Callable<String> breakerAlone(Dependency dependency, Terms terms) {
        return CircuitBreaker.decorateCallable(breaker(terms), dependency::answer);
    }

    static Callable<String> breakerAndFallback(Dependency dependency, Terms terms) {
        return orLesser(breakerAlone(dependency, terms));
    }

    static Callable<String> onCachedPool(Dependency dependency, Terms terms) {
        return onPool(Pools.cached(), dependency, terms);
    }

    static Callable<String> onFixedPool(Dependency dependency, Terms terms) {
        return onPool(Pools.fixed(terms.places()), dependency, terms);
    }

    /** Asks for the permission itself, so that an open breaker costs no exception. */
    static Callable<String> permission(Dependency dependency, Terms terms) {
        return permission(breaker(terms), dependency);
    }

    static Callable<String> permissionForcedOpen(Dependency dependency, Terms terms) {
        CircuitBreaker breaker = breaker(terms);
        breaker.transitionToForcedOpenState();
        return permission(breaker, dependency);
    }

    private static Callable<String> permission(CircuitBreaker breaker, Dependency dependency) {
        return () -> {
            if (!breaker.tryAcquirePermission()) {
                return Terms.LESSER;
            }
            long began = breaker.getCurrentTimestamp();
            try {
                String answer = dependency.answer();
                breaker.onSuccess(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit());
                return answer;
            } catch (RuntimeException failed) {
                breaker.onError(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit(), failed);
                return Terms.LESSER;
            }
        };
    }

    private static Callable<String> onPool(ExecutorService pool, Dependency dependency, Terms terms) {
        TimeLimiter limiter = TimeLimiter.of(TimeLimiterConfig.custom()
                .timeoutDuration(terms.budget())
                .cancelRunningFuture(true)
                .build());
        Callable<String> work = dependency::answer;
        return orLesser(CircuitBreaker.decorateCallable(
                breaker(terms), TimeLimiter.decorateFutureSupplier(limiter, () -> pool.submit(work))));
    }

    private static Callable<String> orLesser(Callable<String> decorated) {
        return () -> {
            try {
                return decorated.call();
            } catch (Exception failed) {
                return Terms.LESSER;
            }
        };
    }

    private static CircuitBreaker breaker(Terms terms) {
        return CircuitBreaker.of(
                "benchmark",
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                terms.window(), terms.window(), CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(Terms.FAILURE_RATE)
                        .waitDurationInOpenState(Terms.OPEN_FOR)
                        .writableStackTraceEnabled(false)
                        .build());
    }
}
