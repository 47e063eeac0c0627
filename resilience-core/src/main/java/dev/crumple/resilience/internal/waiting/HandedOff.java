package dev.crumple.resilience.internal.waiting;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes calls on another thread, platform or virtual. */
final class HandedOff implements WayOfWaiting {

    private final Executor threads;
    private final boolean interrupt;
    private final StackSampling stacks = new StackSampling();

    HandedOff(Executor threads, boolean interrupt) {
        this.threads = threads;
        this.interrupt = interrupt;
    }

    @Override
    public Ended await(Attempt attempt) {
        if (Thread.currentThread().isInterrupted()) {
            attempt.places().leave();
            return new Ended.Interrupted();
        }
        HandedCall call = new HandedCall(attempt, Thread.currentThread(), interrupt);
        Ended refused = hand(call, attempt.places());
        return refused == null ? await(call, attempt) : refused;
    }

    /** Hands a call to its thread; tells how it ended when it cannot even begin. */
    private @Nullable Ended hand(HandedCall call, Places places) {
        try {
            threads.execute(call);
            return null;
        } catch (RejectedExecutionException e) {
            places.leave(); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            places.leave(); // No thread could be started.
            return new Ended.Threw(thrown);
        }
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
        return new LaterCall(attempt, interrupt, stacks, whenEnded).begin(threads);
    }
}
