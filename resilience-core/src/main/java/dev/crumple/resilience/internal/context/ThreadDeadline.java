package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.time.Time;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When the work of a thread must be done.
 *
 * @param time the time it is in
 * @param nanos when, in that time
 * @param interrupted whether the work has been given up and its thread interrupted for it
 */
public record ThreadDeadline(Time time, long nanos, BooleanSupplier interrupted) {

    private static final ThreadLocal<@Nullable ThreadDeadline> CURRENT = new ThreadLocal<>();

    /** Marks a deadline at which nothing is interrupted. */
    public ThreadDeadline(Time time, long nanos) {
        this(time, nanos, () -> false);
    }

    /** Gives the deadline of the current thread; null when there is none. */
    public static @Nullable ThreadDeadline current() {
        return CURRENT.get();
    }

    /** Gives the current thread a deadline, or none. */
    public static void set(@Nullable ThreadDeadline deadline) {
        if (deadline == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(deadline);
        }
    }

    /** The same deadline of work that is interrupted when it is given up. */
    public ThreadDeadline interruptedWhen(BooleanSupplier givenUp) {
        return new ThreadDeadline(time, nanos, givenUp);
    }

    /**
     * Takes back an interrupt that was meant for a call that has ended, and no other: work around that call may have been
     * interrupted in the same moment, and must still notice.
     */
    public static void takeBackInterrupt() {
        Thread.interrupted();
        ThreadDeadline around = current();
        if (around != null && around.interrupted.getAsBoolean()) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the nanoseconds that are left; negative when the deadline has passed. */
    public long left() {
        return nanos - time.nanos();
    }
}
