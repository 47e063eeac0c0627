package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.resilience.internal.Invocation;
import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint.Rehearsal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the promise of one declared method: the caller gets the value or the declared degradation within the budget,
 * whatever the dependency does.
 *
 * <p>Every call goes through one fixed order: switched off? breaker open? a place in flight? the call, within its time;
 * its outcome recorded; the degradation. Removal, open breaker, lateness, failure and a full guard take one path, so
 * that rehearsing one exercises what an incident does.
 *
 * <p>A method that answers by a {@code CompletionStage}, {@code CompletableFuture} or {@code Future} is guarded until the
 * answer is there: what the guard returns is completed within the budget. Cancelling it gives the call up.
 *
 * <p>Thread-safe. Made by {@link Guards}.
 */
public final class Guard {

    private static final @Nullable Object[] NO_ARGUMENTS = {};
    private static final Work<Callable<?>> BY_HAND = Callable::call;

    private final Protection protection;
    private final RehearsalPoint rehearsals;
    private final GuardedCalls calls;
    private final int parameters;
    private final @Nullable PromisedCalls later;

    Guard(Protection protection) {
        this.protection = protection;
        this.rehearsals = protection.rehearsals();
        this.calls = new GuardedCalls(protection);
        this.parameters = protection.guarded().method().getParameterCount();
        this.later = protection.guarded().answer().later() ? new PromisedCalls(protection, calls) : null;
    }

    /**
     * Gives the declaration that this guard keeps.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return protection.guarded().declaration();
    }

    Protection protection() {
        return protection;
    }

    /**
     * Calls the dependency of a method without arguments under protection.
     *
     * @param work the call to the dependency
     * @param <T> the type of the answer, which must be the declared method's
     * @return the answer, or what the declared degradation serves
     * @throws IllegalArgumentException if the declared method has arguments
     * @throws FeatureUnavailableException when the degradation is to fail fast, or had nothing to serve. Exceptions
     *     that the declaration calls answers are thrown as they are, checked ones too
     */
    public <T> T call(Callable<? extends T> work) {
        return call(work, NO_ARGUMENTS);
    }

    /**
     * Calls the dependency under protection.
     *
     * @param work the call to the dependency
     * @param arguments the arguments of the declared method, in its order: they key the last good value and reach the
     *     lesser implementation
     * @param <T> the type of the answer, which must be the declared method's
     * @return the answer, or what the declared degradation serves
     * @throws IllegalArgumentException if there are more or fewer arguments than the declared method has
     * @throws FeatureUnavailableException when the degradation is to fail fast, or had nothing to serve. Exceptions
     *     that the declaration calls answers are thrown as they are, checked ones too
     */
    // The declaration binds answer and degradation to the declared method; null is an answer like any other.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T call(Callable<? extends T> work, @Nullable Object... arguments) {
        if (arguments.length != parameters) {
            throw new IllegalArgumentException(protection.guarded().label() + " takes " + parameters
                    + " arguments and was given " + arguments.length
                    + ". Give all of them, in order: they choose whose last good value is served.");
        }
        return (T) call(BY_HAND, work, arguments);
    }

    /** Calls the declared method of an implementation under protection. */
    @Nullable
    Object call(Invocation invocation, @Nullable Object[] arguments) {
        return call(invocation, arguments, arguments);
    }

    private <S> @Nullable Object call(Work<S> work, S subject, @Nullable Object[] arguments) {
        Rehearsal rehearsal = rehearsals.met();
        if (rehearsal != null && rehearsal.seam().mutant() == Mutant.PROTECTION_OFF) {
            return rehearsal.bare(() -> work.on(subject));
        }
        return later == null
                ? calls.now(work, subject, arguments, rehearsal)
                : later.call(() -> work.on(subject), arguments, rehearsal);
    }
}
