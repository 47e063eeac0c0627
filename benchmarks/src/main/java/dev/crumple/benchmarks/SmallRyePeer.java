package dev.crumple.benchmarks;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** SmallRye Fault Tolerance, standalone, with fallback, breaker and timeout. */
final class SmallRyePeer {

    private SmallRyePeer() {}

    static Callable<String> onCaller(Dependency dependency, Terms terms) {
        TypedGuard<String> guard = under(terms, TypedGuard.create(String.class), () -> Terms.LESSER)
                .build();
        Callable<String> work = dependency::answer;
        return () -> guard.call(work);
    }

    static Callable<String> handedOff(Dependency dependency, Terms terms) {
        TypedGuard<CompletionStage<String>> guard = under(
                        terms,
                        TypedGuard.create(new TypeLiteral<CompletionStage<String>>() {}),
                        () -> CompletableFuture.completedStage(Terms.LESSER))
                .withThreadOffload(true)
                .withThreadOffloadExecutor(Pools.cached())
                .build();
        Callable<CompletionStage<String>> work = () -> CompletableFuture.completedStage(dependency.answer());
        return () -> guard.call(work).toCompletableFuture().get();
    }

    private static <T> TypedGuard.Builder<T> under(Terms terms, TypedGuard.Builder<T> builder, Supplier<T> lesser) {
        return builder.withCircuitBreaker()
                .requestVolumeThreshold(terms.window())
                .failureRatio(Terms.FAILURE_RATE / 100.0)
                .delay(Terms.OPEN_FOR.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withTimeout()
                .duration(terms.budget().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withFallback()
                .handler(lesser)
                .done();
    }
}
