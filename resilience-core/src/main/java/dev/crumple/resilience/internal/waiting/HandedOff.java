package dev.crumple.resilience.internal.waiting;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Waits for a call that runs on another thread, platform or virtual. */
public final class HandedOff implements WayOfWaiting {

    private final Executor threads;
    private final Places places;
    private final boolean interrupt;
    private final StackSampling stacks = new StackSampling();

    public HandedOff(Executor threads, int inFlight, boolean interrupt) {
        this.threads = threads;
        this.places = new Places(inFlight);
        this.interrupt = interrupt;
    }

    @Override
    public Ended run(Callable<?> work, long nanos, Runnable atDeadline) {
        long deadline = System.nanoTime() + nanos;
        if (Thread.currentThread().isInterrupted()) {
            return new Ended.Interrupted();
        }
        if (!places.take()) {
            return new Ended.NoPlace();
        }
        HandedCall call = new HandedCall(work, Thread.currentThread(), places);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            places.leave(); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            places.leave(); // No thread could be started.
            return new Ended.Threw(thrown);
        }
        return switch (call.await(deadline)) {
            case ENDED -> call.ended();
            case INTERRUPTED -> {
                boolean abandoned = call.abandon(interrupt);
                Thread.currentThread().interrupt();
                yield abandoned ? new Ended.Interrupted() : call.ended();
            }
            case DEADLINE -> {
                List<StackTraceElement> stack = stacks.sample(call.worker());
                if (call.abandon(interrupt)) {
                    atDeadline.run();
                    yield new Ended.Late(stack);
                }
                yield call.ended();
            }
        };
    }
}
