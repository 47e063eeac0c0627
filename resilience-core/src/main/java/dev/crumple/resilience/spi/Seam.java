package dev.crumple.resilience.spi;

import dev.crumple.evidence.Mutant;
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
     * Tells what the guard goes without.
     *
     * @return {@code PROTECTION_OFF} to run the call bare: no switch, breaker, budget or degradation;
     *     {@code NO_TIME_LIMIT} to wait for it as long as it takes; {@code EMPTY_FALLBACK} to serve what a fallback
     *     serves without its content. A seam goes without a fallback by allowing none of its steps
     */
    Mutant mutant();

    /**
     * Tells whether a step of the degradation may serve.
     *
     * @param step a declared step
     * @return false to treat the step as if it had nothing to serve
     */
    boolean allows(Step step);

    /**
     * Tells whose calls meet the seam. It is asked often and must not change.
     *
     * @return the threads
     */
    default Reach reach() {
        return Reach.EVERYWHERE;
    }

    /** Hears of a call that went by, because it was made by a thread that the seam does not reach. */
    default void passedBy() {}

    /**
     * Hears how each call ended, on the caller's thread, before the caller has its answer.
     *
     * @param seen what the guard saw
     */
    void observed(Observed seen);
}
