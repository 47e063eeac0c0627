package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.binding.Health;
import dev.crumple.resilience.internal.binding.UnhealthyAnswerException;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.degradation.Degradation;
import dev.crumple.resilience.internal.degradation.Served;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import dev.crumple.resilience.internal.events.GuardVoice;
import dev.crumple.resilience.internal.switching.FeatureSwitch;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
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
     * @throws IllegalArgumentException if there are more or fewer arguments than the declared method has
     * @throws FeatureUnavailableException when the degradation is to fail fast, or had nothing to serve. Exceptions
     *     that the declaration calls answers are thrown as they are, checked ones too
     */
    // The declaration binds answer and degradation to the declared method; null is an answer like any other.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T call(Callable<? extends T> work, @Nullable Object... arguments) {
        if (arguments.length != guarded.method().getParameterCount()) {
            throw new IllegalArgumentException(guarded.label() + " takes "
                    + guarded.method().getParameterCount() + " arguments and was given " + arguments.length
                    + ". Give all of them, in order: they choose whose last good value is served.");
        }
        Entry entry = new Entry(arguments, rehearsals.current());
        if (entry.rehearsal != null && !entry.rehearsal.seam().protects()) {
            return (T) entry.rehearsal.bare(work, entry.nanos);
        }
        return (T) protect(work, entry);
    }

    /** What a caller comes with. */
    private static final class Entry {

        private final @Nullable Object[] arguments;
        private final @Nullable Rehearsal rehearsal;
        private final long nanos = System.nanoTime();

        Entry(@Nullable Object[] arguments, @Nullable Rehearsal rehearsal) {
            this.arguments = arguments;
            this.rehearsal = rehearsal;
        }

        long elapsed() {
            return System.nanoTime() - nanos;
        }

        void observed(@Nullable Reason reason, @Nullable Step step, long elapsed, @Nullable Throwable thrown) {
            if (rehearsal != null) {
                rehearsal.seam().observed(new Observed(reason, step, elapsed, thrown));
            }
        }
    }

    private @Nullable Object protect(Callable<?> work, Entry entry) {
        Rehearsal rehearsal = entry.rehearsal;
        Breaker inForce = rehearsal == null ? breaker : rehearsal.breaker();
        if (featureSwitch.isOff()) {
            return degrade(Reason.REMOVED, null, List.of(), entry);
        }
        if (!inForce.permits()) {
            return degrade(Reason.OPEN, null, List.of(), entry);
        }
        Callable<?> call = rehearsal == null ? work : () -> rehearsal.around(work);
        long nanos = guarded.forCall().toNanos();
        Ended ended = waiting.run(call, nanos, () -> inForce.late(nanos));
        if (ended instanceof Ended.Answered answered) {
            return judge(answered.value(), inForce, entry);
        }
        if (ended instanceof Ended.Threw threw) {
            return handle(threw.thrown(), inForce, entry);
        }
        if (ended instanceof Ended.Late late) {
            return degrade(Reason.LATE, null, late.stack(), entry);
        }
        // Neither a place that was missing nor the caller's own interrupt speaks about the dependency.
        inForce.release();
        return ended instanceof Ended.NoPlace
                ? degrade(Reason.FULL, null, List.of(), entry)
                : degrade(Reason.FAILED, new CallerInterruptedException(), List.of(), entry);
    }

    private @Nullable Object judge(@Nullable Object answer, Breaker inForce, Entry entry) {
        Throwable refusal = health.refuses(answer);
        if (refusal != null) {
            return fail(refusal, inForce, entry);
        }
        long elapsed = entry.elapsed();
        inForce.succeeded(elapsed);
        degradation.remember(entry.arguments, answer);
        entry.observed(null, null, elapsed, null);
        return answer;
    }

    private @Nullable Object handle(Throwable thrown, Breaker inForce, Entry entry) {
        if (!health.isAnswer(thrown)) {
            return fail(thrown, inForce, entry);
        }
        long elapsed = entry.elapsed();
        inForce.succeeded(elapsed);
        entry.observed(null, null, elapsed, thrown);
        throw Sneaky.raise(thrown);
    }

    private @Nullable Object fail(Throwable thrown, Breaker inForce, Entry entry) {
        inForce.failed(entry.elapsed(), thrown);
        Throwable met =
                thrown instanceof UnhealthyAnswerException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (met instanceof OutOfMemoryError || met instanceof InternalError || met instanceof UnknownError) {
            throw (Error) met; // The machine itself is hurt; nobody may take that for a degraded feature.
        }
        return degrade(Reason.FAILED, thrown, List.of(), entry);
    }

    private @Nullable Object degrade(
            Reason reason, @Nullable Throwable thrown, List<StackTraceElement> stack, Entry entry) {
        Rehearsal rehearsal = entry.rehearsal;
        Served served = degradation.serve(
                entry.arguments,
                entry.nanos + guarded.budget().toNanos(),
                step -> rehearsal == null || rehearsal.seam().allows(step));
        Step step = served == null ? Step.FAIL_FAST : served.step();
        Duration elapsed = Duration.ofNanos(entry.elapsed());
        String failureMode = voice.degraded(
                reason, step, elapsed, served == null ? null : served.age(), thrown, stack, rehearsal != null);
        entry.observed(reason, step, elapsed.toNanos(), thrown);
        if (served == null) {
            throw new FeatureUnavailableException(failureMode, reason, elapsed, thrown);
        }
        return served.value();
    }
}
