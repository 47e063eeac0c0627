package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one guard, each in a place in flight that was taken for it, and lets callers go at the deadline. */
public interface WayOfWaiting {

    /**
     * Makes a call and waits until it has ended or its deadline has passed.
     *
     * @param work what is called
     * @param subject what it is called with
     * @param place the place, which is given back when the call has really ended
     * @param deadline when its caller leaves
     * @param atDeadline is done if the deadline passes before the call has ended
     * @param ofCaller the holder of the current thread's deadline
     * @return the answer; when there is none, how the call {@link Ended} instead
     */
    <S> @Nullable Object await(
            Work<S> work,
            S subject,
            int place,
            long deadline,
            AtDeadline atDeadline,
            AtomicReference<@Nullable ThreadDeadline> ofCaller);

    /**
     * Makes a call that answers later.
     *
     * @param work gives a stage or a future, whose outcome is the outcome of the call
     * @param whenEnded hears once how it ended, unless it is given up; on whichever thread notices
     * @return gives the call up, as its caller has lost interest; tells whether it was still going on
     */
    GivingUp begin(
            Callable<?> work, int place, long deadline, AtDeadline atDeadline, Consumer<@Nullable Object> whenEnded);

    /** Gives a call up. */
    @FunctionalInterface
    interface GivingUp {
        boolean giveUp();
    }
}
