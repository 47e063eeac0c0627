package dev.crumple.resilience;

import dev.crumple.resilience.internal.context.Handover;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.events.Shortfall;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.feature.Terms;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.WayOfWaiting.GivingUp;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes calls whose answers come later the way of all {@link GuardedCalls}. Thread-safe. */
final class PromisedCalls {

    private final Protection protection;
    private final GuardedCalls calls;

    PromisedCalls(Protection protection, GuardedCalls calls) {
        this.protection = protection;
        this.calls = calls;
    }

    /** Makes a call and lets its caller have the answer later. */
    CompletableFuture<@Nullable Object> call(
            Callable<?> work, @Nullable Object[] arguments, @Nullable Rehearsal rehearsal) {
        Time time = protection.shared().time();
        long entered = time.nanos();
        Terms terms = calls.terms(rehearsal).within(ThreadDeadline.current());
        Promised promised = new Promised(Handover.until(new ThreadDeadline.At(time, entered + terms.budget())));
        int place = calls.admit(terms.breaker());
        if (place < 0) {
            Shortfall refusal = GuardedCalls.refusal(place);
            promised.degrade(threads(false), () -> calls.degrade(refusal, arguments, terms, entered, rehearsal));
            return promised.answer();
        }
        if (terms.forCall() <= 0) {
            calls.giveBack(place, terms.breaker());
            promised.degrade(threads(true), () -> calls.degrade(Shortfall.LATE, arguments, terms, entered, rehearsal));
            return promised.answer();
        }
        GivingUp call = protection
                .waiting()
                .begin(
                        rehearsal == null ? work : () -> rehearsal.around(work),
                        place,
                        entered + terms.forCall(),
                        terms,
                        outcome -> promised.settle(() -> {
                            Shortfall shortfall = calls.judge(outcome, arguments, terms, entered);
                            if (shortfall == null) {
                                promised.answer().complete(calls.answer(outcome, terms, entered, rehearsal));
                            } else {
                                promised.degrade(
                                        threads(shortfall.reason() == Reason.LATE),
                                        () -> calls.degrade(shortfall, arguments, terms, entered, rehearsal));
                            }
                        }));
        // Whoever cancels has lost interest, which says nothing about the dependency.
        promised.whenCancelled(() -> {
            if (call.giveUp()) {
                terms.breaker().release();
            }
        });
        return promised.answer();
    }

    /** Degrades elsewhere what might take its time, or runs on the thread that watches the time of all. */
    private Executor threads(boolean late) {
        return late || protection.degradation().runsCode()
                ? protection.shared().threads().elsewhere()
                : Runnable::run;
    }
}
