package dev.crumple.resilience;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.MachineErrors;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.binding.UnhealthyAnswerException;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.context.Handover;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.degradation.Served;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import dev.crumple.resilience.internal.events.Shortfall;
import dev.crumple.resilience.internal.events.Watch;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Attempt;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.WayOfWaiting.GivingUp;
import dev.crumple.resilience.spi.Observed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One call on its way through a guard: may it be made, how did it end, and what is its caller given? */
final class GuardedCall {

    private final Protection protection;
    private final @Nullable Object[] arguments;
    private final @Nullable Rehearsal rehearsal;
    private final GuardSettings settings;
    private final Breaker breaker;
    private final Time time;
    private final long entered;
    private final long budget;
    private final long forCall;
    private final @Nullable Watch watch = Watch.current();

    GuardedCall(Protection protection, @Nullable Object[] arguments, @Nullable Rehearsal rehearsal) {
        this.protection = protection;
        this.arguments = arguments;
        this.rehearsal = rehearsal;
        this.settings = protection.settings();
        this.breaker = rehearsal == null ? protection.breaker() : rehearsal.breaker();
        this.time = protection.shared().time();
        this.entered = time.nanos();
        ThreadDeadline outer = ThreadDeadline.current();
        long declared = settings.budget().toNanos();
        this.budget = outer == null ? declared : Math.min(declared, outer.left());
        // Less time than declared is shared as the whole is: so much for the call, so much for fallback steps.
        long declaredForCall = settings.forCall().toNanos();
        this.forCall = budget == declared ? declaredForCall : (long) ((double) budget / declared * declaredForCall);
    }

    /** Makes the call and waits for it. */
    @Nullable
    Object now(Callable<?> work) {
        Shortfall refusal = refusal();
        if (refusal != null) {
            return degrade(refusal);
        }
        Ended ended = protection.waiting().await(attempt(work));
        Shortfall shortfall = judge(ended);
        return shortfall == null ? answer(ended) : degrade(shortfall);
    }

    /** Makes the call and lets its caller have the answer later. */
    @SuppressWarnings("FutureReturnValueIgnored") // What watches for a cancelled promise cannot fail.
    CompletableFuture<@Nullable Object> later(Callable<?> work) {
        CompletableFuture<@Nullable Object> promise = new CompletableFuture<>();
        Handover context = Handover.until(untilAnswered());
        Shortfall refusal = refusal();
        if (refusal != null) {
            degrade(refusal, context, promise);
            return promise;
        }
        GivingUp call = protection
                .waiting()
                .begin(
                        attempt(work),
                        ended -> settle(promise, () -> {
                            Shortfall shortfall = judge(ended);
                            if (shortfall == null) {
                                promise.complete(answer(ended));
                            } else {
                                degrade(shortfall, context, promise);
                            }
                        }));
        promise.whenComplete((value, thrown) -> {
            if (promise.isCancelled() && call.giveUp()) {
                breaker.release(); // Its caller has lost interest, which says nothing about the dependency.
            }
        });
        return promise;
    }

    /** Degrades elsewhere what might take its time, or runs on the thread that watches the time of all. */
    private void degrade(Shortfall shortfall, Handover context, CompletableFuture<@Nullable Object> promise) {
        boolean elsewhere =
                shortfall.reason() == Reason.LATE || protection.degradation().runsCode();
        Executor executor = elsewhere ? protection.shared().threads().elsewhere() : Runnable::run;
        // What follows on the promise is not part of the call, so it is completed outside the call's context.
        executor.execute(() -> settle(promise, () -> promise.complete(context.run(() -> degrade(shortfall)))));
    }

    private static void settle(CompletableFuture<@Nullable Object> promise, Settling settling) {
        try {
            settling.settle();
        } catch (Throwable thrown) {
            promise.completeExceptionally(thrown);
        }
    }

    /** Ends in a completed promise, or throws. */
    private interface Settling {
        void settle() throws Exception;
    }

    private @Nullable Shortfall refusal() {
        if (protection.feature().word().isOff()) {
            return Shortfall.of(Reason.REMOVED);
        }
        if (!breaker.permits()) {
            return Shortfall.of(Reason.OPEN);
        }
        if (!protection.places().take()) {
            breaker.release(); // A place that was missing says nothing about the dependency.
            return Shortfall.of(Reason.FULL);
        }
        if (forCall <= 0) {
            protection.places().leave();
            breaker.release(); // Nor does a caller who came without time.
            return Shortfall.of(Reason.LATE);
        }
        return null;
    }

    private Attempt attempt(Callable<?> work) {
        Rehearsal rehearsed = rehearsal;
        Callable<?> call = rehearsed == null ? work : () -> rehearsed.around(work);
        return new Attempt(call, new ThreadDeadline(time, entered + forCall), protection.places(), this::recordLate);
    }

    /** A call that an outer deadline cut short of half its time says nothing about the dependency. */
    private void recordLate() {
        if (forCall >= settings.forCall().toNanos() / 2) {
            breaker.late(forCall);
        } else {
            breaker.release();
        }
    }

    /** Records how the call ended; null when its caller may have what it ended with. */
    private @Nullable Shortfall judge(Ended ended) {
        if (ended instanceof Ended.Answered answered) {
            Throwable refused = protection.health().refuses(answered.value());
            return refused == null ? succeeded(answered.value()) : failed(refused);
        }
        if (ended instanceof Ended.Threw threw) {
            return protection.health().isAnswer(threw.thrown()) ? succeeded(null) : failed(threw.thrown());
        }
        if (ended instanceof Ended.Late late) {
            return new Shortfall(Reason.LATE, null, late.stack());
        }
        breaker.release(); // Neither closed guards nor the caller's own interrupt speak about the dependency.
        return ended instanceof Ended.NoPlace
                ? Shortfall.of(Reason.FULL)
                : new Shortfall(Reason.FAILED, new CallerInterruptedException(), List.of());
    }

    private @Nullable Shortfall succeeded(@Nullable Object answer) {
        breaker.succeeded(elapsed());
        protection.degradation().remember(arguments, answer);
        return null;
    }

    private Shortfall failed(Throwable thrown) {
        breaker.failed(elapsed(), thrown);
        MachineErrors.rethrow(
                thrown instanceof UnhealthyAnswerException && thrown.getCause() != null ? thrown.getCause() : thrown);
        return new Shortfall(Reason.FAILED, thrown, List.of());
    }

    private @Nullable Object answer(Ended ended) {
        Throwable thrown = ended instanceof Ended.Threw threw ? threw.thrown() : null;
        observed(null, null, elapsed(), thrown);
        if (thrown != null) {
            throw Sneaky.raise(thrown);
        }
        return ended instanceof Ended.Answered answered ? answered.value() : null;
    }

    private @Nullable Object degrade(Shortfall shortfall) {
        Served served = protection
                .degradation()
                .serve(
                        arguments,
                        untilAnswered(),
                        step -> rehearsal == null || rehearsal.seam().allows(step));
        Duration elapsed = Duration.ofNanos(elapsed());
        String failureMode = protection.voice().degraded(shortfall, served, elapsed, watch, rehearsal != null);
        observed(shortfall.reason(), served.step(), elapsed.toNanos(), shortfall.thrown());
        if (served.step() == Step.FAIL_FAST) {
            throw new FeatureUnavailableException(
                    failureMode, shortfall.reason(), elapsed, shortfall.thrown(), served.missed());
        }
        return served.value();
    }

    private void observed(@Nullable Reason reason, @Nullable Step step, long elapsed, @Nullable Throwable thrown) {
        if (rehearsal != null) {
            rehearsal.seam().observed(new Observed(reason, step, elapsed, thrown));
        }
    }

    private ThreadDeadline untilAnswered() {
        return new ThreadDeadline(time, entered + budget);
    }

    private long elapsed() {
        return time.nanos() - entered;
    }
}
