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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call whose answer comes later, by a stage or a future. Nobody waits for it: an alarm marks its deadline. It keeps
 * its place in flight until the answer is there, however late.
 */
final class LaterCall implements Runnable {

    private final Attempt attempt;
    private final boolean interrupt;
    private final StackSampling stacks;
    private final Consumer<Ended> whenEnded;
    private final Settlement settlement = new Settlement();
    private final Handover handover;
    private Alarm alarm = () -> {};
    private volatile @Nullable Thread worker;
    private volatile @Nullable Future<?> promise;
    private boolean interrupted;

    LaterCall(Attempt attempt, boolean interrupt, StackSampling stacks, Consumer<Ended> whenEnded) {
        this.attempt = attempt;
        this.interrupt = interrupt;
        this.stacks = stacks;
        this.whenEnded = whenEnded;
        this.handover = Handover.until(
                interrupt ? attempt.deadline().interruptedWhen(settlement::isGivenUp) : attempt.deadline());
    }

    WayOfWaiting.GivingUp begin(Executor threads) {
        try {
            alarm = attempt.deadline().time().after(attempt.deadline().left(), this::atDeadline);
            threads.execute(this);
        } catch (RejectedExecutionException e) {
            end(new Ended.NoPlace()); // The guards were closed.
        } catch (Throwable thrown) {
            end(new Ended.Threw(thrown)); // No thread could be started.
        }
        return this::giveUp;
    }

    @Override
    public void run() {
        if (!settlement.isOpen()) {
            end(new Ended.NoPlace());
            return;
        }
        worker = Thread.currentThread();
        Object given;
        try {
            given = handover.run(this::given);
        } catch (Throwable thrown) {
            stopWorking();
            end(new Ended.Threw(thrown));
            return;
        }
        stopWorking();
        if (!(given instanceof CompletionStage<?> stage)) {
            end(new Ended.Answered(given));
            return;
        }
        try {
            follow(stage);
        } catch (RuntimeException notAStageAfterAll) {
            end(new Ended.Threw(notAStageAfterAll));
        }
    }

    /** A plain future can only be waited for, so its worker does that. */
    private @Nullable Object given() throws Exception {
        Object given = attempt.work().call();
        if (given instanceof CompletionStage<?> || !(given instanceof Future<?> future)) {
            return given;
        }
        promise = future;
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw Invocation.causeOf(e);
        }
    }

    private void follow(CompletionStage<?> stage) {
        if (stage instanceof Future<?> future) {
            promise = future;
            if (!settlement.isOpen()) {
                cancel();
            }
        }
        stage.whenComplete(
                (value, thrown) -> end(thrown == null ? new Ended.Answered(value) : new Ended.Threw(causeOf(thrown))));
    }

    private static Throwable causeOf(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
        return cause == null ? thrown : cause;
    }

    private void end(Ended ended) {
        attempt.places().leave();
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
            attempt.atDeadline().run();
            whenEnded.accept(new Ended.Late(Objects.requireNonNull(stood.get())));
        }
    }

    private boolean giveUp() {
        boolean abandoned = abandon(thread -> {});
        alarm.cancel();
        return abandoned;
    }

    private boolean abandon(Consumer<Thread> look) {
        boolean abandoned = settlement.giveUp(() -> attempt.places().abandoned());
        if (abandoned) {
            stop(look);
            cancel();
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

    /** From here on no interrupt reaches this thread; one that came is taken back. */
    private synchronized void stopWorking() {
        worker = null;
        if (interrupted) {
            ThreadDeadline.takeBackInterrupt();
        }
    }

    private void cancel() {
        Future<?> given = promise;
        if (interrupt && given != null) {
            given.cancel(true);
        }
    }
}
