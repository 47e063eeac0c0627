package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.spi.Observed;
import java.time.Duration;
import java.util.List;
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
 * <p>Thread-safe. Made by {@link Guards}.
 */
public final class Guard {

    private final GuardedMethod guarded;
    private final Health health;
    private final FeatureSwitch featureSwitch;
    private final Breaker breaker;
    private final WayOfWaiting waiting;
    private final Degradation degradation;
    private final GuardVoice voice;
    private final RehearsalPoint rehearsals;

    Guard(
            GuardedMethod guarded,
            Health health,
            FeatureSwitch featureSwitch,
            Breaker breaker,
            WayOfWaiting waiting,
            Degradation degradation,
            GuardVoice voice,
            RehearsalPoint rehearsals) {
        this.guarded = guarded;
        this.health = health;
        this.featureSwitch = featureSwitch;
        this.breaker = breaker;
        this.waiting = waiting;
        this.degradation = degradation;
        this.voice = voice;
        this.rehearsals = rehearsals;
    }

    /**
     * Gives the declaration that this guard keeps.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return guarded.declaration();
    }

    /**
     * Calls the dependency under protection.
     *
     * @param work the call to the dependency
     * @param arguments the arguments of the declared method, in its order: they key the last good value and reach the
     *     lesser implementation
     * @param <T> the type of the answer, which must be the declared method's
     * @return the answer, or what the declared degradation serves
     * @throws FeatureUnavailableException when the degradation is to fail fast, or had nothing to serve. Exceptions
     *     that the declaration calls answers are thrown as they are, checked ones too
     */
    // The declaration binds answer and degradation to the declared method; null is an answer like any other.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T call(Callable<? extends T> work, @Nullable Object... arguments) {
        long entered = System.nanoTime();
        Rehearsal rehearsal = rehearsals.current();
        if (rehearsal != null && !rehearsal.seam().protects()) {
            return (T) rehearsal.bare(work, entered);
        }
        return (T) protect(work, arguments, entered, rehearsal);
    }

    private @Nullable Object protect(
            Callable<?> work, @Nullable Object[] arguments, long entered, @Nullable Rehearsal rehearsal) {
        Breaker inForce = rehearsal == null ? breaker : rehearsal.breaker();
        if (featureSwitch.isOff()) {
            return degrade(Reason.REMOVED, null, List.of(), arguments, entered, rehearsal);
        }
        if (!inForce.permits()) {
            return degrade(Reason.OPEN, null, List.of(), arguments, entered, rehearsal);
        }
        Callable<?> call = rehearsal == null ? work : () -> rehearsal.around(work);
        long nanos = guarded.forCall().toNanos();
        Ended ended = waiting.run(call, nanos, () -> inForce.late(nanos));
        if (ended instanceof Ended.Answered answered) {
            return judge(answered.value(), inForce, arguments, entered, rehearsal);
        }
        if (ended instanceof Ended.Threw threw) {
            return handle(threw.thrown(), inForce, arguments, entered, rehearsal);
        }
        if (ended instanceof Ended.Late late) {
            return degrade(Reason.LATE, null, late.stack(), arguments, entered, rehearsal);
        }
        inForce.release(); // Neither a place that was missing nor the caller's own interrupt speaks about the
        // dependency.
        return ended instanceof Ended.NoPlace
                ? degrade(Reason.FULL, null, List.of(), arguments, entered, rehearsal)
                : degrade(
                        Reason.FAILED,
                        new InterruptedException("the caller was interrupted"),
                        List.of(),
                        arguments,
                        entered,
                        rehearsal);
    }

    private @Nullable Object judge(
            @Nullable Object answer,
            Breaker inForce,
            @Nullable Object[] arguments,
            long entered,
            @Nullable Rehearsal rehearsal) {
        Throwable refusal = health.refuses(answer);
        long elapsed = System.nanoTime() - entered;
        if (refusal != null) {
            inForce.failed(elapsed, refusal);
            return degrade(Reason.FAILED, refusal, List.of(), arguments, entered, rehearsal);
        }
        inForce.succeeded(elapsed);
        degradation.remember(arguments, answer);
        if (rehearsal != null) {
            rehearsal.seam().observed(new Observed(null, null, elapsed, null));
        }
        return answer;
    }

    private @Nullable Object handle(
            Throwable thrown,
            Breaker inForce,
            @Nullable Object[] arguments,
            long entered,
            @Nullable Rehearsal rehearsal) {
        long elapsed = System.nanoTime() - entered;
        if (health.isAnswer(thrown)) {
            inForce.succeeded(elapsed);
            if (rehearsal != null) {
                rehearsal.seam().observed(new Observed(null, null, elapsed, thrown));
            }
            throw Sneaky.raise(thrown);
        }
        inForce.failed(elapsed, thrown);
        if (thrown instanceof OutOfMemoryError || thrown instanceof InternalError || thrown instanceof UnknownError) {
            throw (Error) thrown; // The machine itself is hurt; nobody may take that for a degraded feature.
        }
        return degrade(Reason.FAILED, thrown, List.of(), arguments, entered, rehearsal);
    }

    private @Nullable Object degrade(
            Reason reason,
            @Nullable Throwable thrown,
            List<StackTraceElement> stack,
            @Nullable Object[] arguments,
            long entered,
            @Nullable Rehearsal rehearsal) {
        Served served = degradation.serve(
                arguments,
                entered + guarded.budget().toNanos(),
                step -> rehearsal == null || rehearsal.seam().allows(step));
        Step step = served == null ? Step.FAIL_FAST : served.step();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - entered);
        String failureMode = voice.degraded(reason, step, elapsed, served == null ? null : served.age(), thrown, stack);
        if (rehearsal != null) {
            rehearsal.seam().observed(new Observed(reason, step, elapsed.toNanos(), thrown));
        }
        if (served == null) {
            throw new FeatureUnavailableException(failureMode, reason, elapsed, thrown);
        }
        return served.value();
    }
}
