package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes calls on another thread, platform or virtual. */
final class HandedOff implements WayOfWaiting {

    private final Places places;
    private final Time time;
    private final Executor threads;
    private final Executor elsewhere;
    private final boolean interrupt;
    private final StackSampling stacks = new StackSampling();

    HandedOff(Places places, Time time, Executor threads, Executor elsewhere, boolean interrupt) {
        this.places = places;
        this.time = time;
        this.threads = threads;
        this.elsewhere = elsewhere;
        this.interrupt = interrupt;
    }

    @Override
    public <S> @Nullable Object await(
            Work<S> work,
            S subject,
            int place,
            long deadline,
            AtDeadline atDeadline,
            AtomicReference<@Nullable ThreadDeadline> ofCaller) {
        if (Thread.currentThread().isInterrupted()) {
            places.leave(place);
            return new Ended.Interrupted();
        }
        HandedCall call;
        try {
            Attempt attempt = attempt(() -> work.on(subject), place, deadline, atDeadline);
            call = new HandedCall(attempt, Thread.currentThread(), interrupt);
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            places.leave(place); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            places.leave(place); // No thread could be started.
            return new Ended.Threw(thrown);
        }
        return await(call, atDeadline);
    }

    private Attempt attempt(Callable<?> work, int place, long deadline, AtDeadline atDeadline) {
        return new Attempt(work, new ThreadDeadline.At(time, deadline), places, place, atDeadline);
    }

    private @Nullable Object await(HandedCall call, AtDeadline atDeadline) {
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
                atDeadline.passed();
                yield new Ended.Late(stack);
            }
        };
    }

    @Override
    public GivingUp begin(
            Callable<?> work, int place, long deadline, AtDeadline atDeadline, Consumer<@Nullable Object> whenEnded) {
        Attempt attempt = attempt(work, place, deadline, atDeadline);
        return new LaterCall(attempt, interrupt, stacks, elsewhere, whenEnded).begin(threads);
    }
}
