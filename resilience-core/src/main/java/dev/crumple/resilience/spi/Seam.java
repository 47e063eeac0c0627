package dev.crumple.resilience.spi;

import dev.crumple.evidence.Step;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a harness puts into a guard while it rehearses. Called from every thread that calls the guard, so it must be
 * thread-safe.
 */
public interface Seam {

    /**
     * Runs innermost, in the dependency's place.
     *
     * @param work the call to the dependency
     * @return what the call, or the fault, answers
     * @throws Throwable what the call, or the fault, throws
     */
    @Nullable
    Object around(Callable<?> work) throws Throwable;

    /**
     * Tells whether the guard protects.
     *
     * @return false to run the call bare: no switch, breaker, budget or degradation
     */
    boolean protects();

    /**
     * Tells whether a step of the degradation may serve.
     *
     * @param step a declared step
     * @return false to treat the step as if it had nothing to serve
     */
    boolean allows(Step step);

    /**
     * Hears how each call ended, on the caller's thread, before the caller has its answer.
     *
     * @param seen what the guard saw
     */
    void observed(Observed seen);
}
