package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Invocation;
import dev.crumple.resilience.internal.context.Handover;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time.Alarm;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call whose answer comes later, by a stage or a future. Nobody waits for it: an alarm marks its deadline. It keeps
 * its place in flight until the answer is there, however late.
 */
final class LaterCall {

    private final Attempt attempt;
    private final boolean interrupt;
    private final StackSampling stacks;
    private final Executor elsewhere;
    private final Consumer<@Nullable Object> whenEnded;
    private final Thread caller = Thread.currentThread();
    private final Settlement settlement = new Settlement();
    private final AtomicBoolean over = new AtomicBoolean();
    private Alarm alarm = () -> {};
    private volatile @Nullable Thread worker;
    private volatile @Nullable Future<?> promise;
    private boolean interrupted;

    LaterCall(
            Attempt attempt,
            boolean interrupt,
            StackSampling stacks,
            Executor elsewhere,
            Consumer<@Nullable Object> whenEnded) {
        this.attempt = attempt;
        this.interrupt = interrupt;
        this.stacks = stacks;
        this.elsewhere = elsewhere;
        this.whenEnded = whenEnded;
    }

    WayOfWaiting.GivingUp begin(Executor threads) {
        ThreadDeadline.At deadline = attempt.deadline();
        try {
            Handover handover = Handover.until(interrupt ? deadline.interruptedWhen(settlement::isGivenUp) : deadline);
            alarm = deadline.time().after(deadline.left(), this::atDeadline);
            threads.execute(() -> run(handover));
        } catch (RejectedExecutionException e) {
            end(new Ended.NoPlace()); // The guards were closed.
        } catch (Throwable thrown) {
            end(new Ended.Threw(thrown)); // No thread could be started.
        }
        return this::giveUp;
    }

    private void run(Handover handover) {
        worker = Thread.currentThread();
        Object given;
        try {
            // Asked when the thread is known: whoever gives the call up from here on interrupts it.
            given = settlement.isOpen() ? handover.run(this::given) : null;
        } catch (Throwable thrown) {
            boolean forTheDeadline = stopWorking();
            boolean forTheCaller =
                    !forTheDeadline && Thread.currentThread() == caller && OnCaller.interruptedBySomebodyElse(thrown);
            end(forTheCaller ? new Ended.Interrupted() : new Ended.Threw(thrown));
            return;
        }
        stopWorking();
        if (given instanceof CompletionStage<?> stage) {
            follow(stage);
        } else {
            end(given);
        }
    }

    private @Nullable Object given() throws Exception {
        Object given = attempt.work().call();
        return given instanceof Future<?> future && !(given instanceof CompletionStage<?>) ? answerOf(future) : given;
    }

    /** A plain future can only be waited for, so its worker does that, however late. */
    private @Nullable Object answerOf(Future<?> future) throws Exception {
        keep(future);
        while (true) {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw Invocation.causeOf(e);
            } catch (InterruptedException e) {
                if (!settlement.isGivenUp()) {
                    throw e;
                }
            }
        }
    }

    private void follow(CompletionStage<?> stage) {
        try {
            if (stage instanceof Future<?> future) {
                keep(future);
            }
            stage.whenComplete((value, thrown) -> end(thrown == null ? value : new Ended.Threw(causeOf(thrown))));
        } catch (Throwable notAStageAfterAll) {
            end(new Ended.Threw(notAStageAfterAll));
        }
    }

    private static Throwable causeOf(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
        return cause == null ? thrown : cause;
    }

    /** A call ends once, whatever a stage that is not a good one tells of it afterwards. */
    private void end(@Nullable Object ended) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        attempt.leave();
        if (settlement.end()) {
            alarm.cancel();
            whenEnded.accept(ended);
        } else {
            attempt.places().returned();
        }
    }

    private void atDeadline() {
        AtomicReference<List<StackTraceElement>> stood = new AtomicReference<>(List.of());
        if (abandon(thread -> stood.set(stacks.sample(thread)))) {
            attempt.atDeadline().passed();
            whenEnded.accept(new Ended.Late(Objects.requireNonNull(stood.get())));
            // It runs code of the dependency, for which this thread has no time.
            elsewhere.execute(this::cancel);
        }
    }

    private boolean giveUp() {
        boolean abandoned = abandon(thread -> {});
        alarm.cancel();
        if (abandoned) {
            cancel();
        }
        return abandoned;
    }

    private boolean abandon(Consumer<Thread> look) {
        boolean abandoned = settlement.giveUp(() -> attempt.places().abandoned());
        if (abandoned) {
            stop(look);
        }
        return abandoned;
    }

    private synchronized void stop(Consumer<Thread> look) {
        Thread thread = worker;
        if (thread != null) {
            look.accept(thread);
            if (interrupt) {
                thread.interrupt();
                interrupted = true;
            }
        }
    }

    /** From here on no interrupt reaches this thread; one that came is taken back. Tells whether one came. */
    private synchronized boolean stopWorking() {
        worker = null;
        if (interrupted) {
            ThreadDeadline.takeBackInterrupt();
        }
        return interrupted;
    }

    private void keep(Future<?> future) {
        promise = future;
        if (!settlement.isOpen()) {
            cancel();
        }
    }

    private void cancel() {
        Future<?> given = promise;
        if (interrupt && given != null) {
            try {
                given.cancel(true);
            } catch (Throwable notToBeCancelled) {
                // Then it keeps its place until it is done.
            }
        }
    }
}
