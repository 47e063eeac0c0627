package dev.crumple.resilience.internal.waiting;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Makes calls on another thread, platform or virtual. */
final class HandedOff implements WayOfWaiting {

    private final Executor threads;
    private final Executor elsewhere;
    private final boolean interrupt;
    private final StackSampling stacks = new StackSampling();

    HandedOff(Executor threads, Executor elsewhere, boolean interrupt) {
        this.threads = threads;
        this.elsewhere = elsewhere;
        this.interrupt = interrupt;
    }

    @Override
    public Ended await(Attempt attempt) {
        if (Thread.currentThread().isInterrupted()) {
            attempt.places().leave();
            return new Ended.Interrupted();
        }
        HandedCall call;
        try {
            call = new HandedCall(attempt, Thread.currentThread(), interrupt);
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            attempt.places().leave(); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            attempt.places().leave(); // No thread could be started.
            return new Ended.Threw(thrown);
        }
        return await(call, attempt);
    }

    private Ended await(HandedCall call, Attempt attempt) {
        return switch (call.await()) {
            case ENDED -> call.ended();
            case INTERRUPTED -> {
                boolean abandoned = call.abandon(null) != null;
                Thread.currentThread().interrupt();
                yield abandoned ? new Ended.Interrupted() : call.ended();
            }
            case DEADLINE -> {
                List<StackTraceElement> stack = call.abandon(stacks);
                if (stack == null) {
                    yield call.ended();
                }
                attempt.atDeadline().run();
                yield new Ended.Late(stack);
            }
        };
    }

    @Override
    public GivingUp begin(Attempt attempt, Consumer<Ended> whenEnded) {
        return new LaterCall(attempt, interrupt, stacks, elsewhere, whenEnded).begin(threads);
    }
}
