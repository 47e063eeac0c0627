package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.time.Time;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** When the work of a thread must be done. */
public interface ThreadDeadline {

    /** Gives the time it is in. */
    Time time();

    /** Tells when, in that time. */
    long nanos();

    /** Tells whether the work has been given up and its thread interrupted for it. */
    boolean isInterrupted();

    /** Tells the nanoseconds that are left; negative when the deadline has passed. */
    default long left() {
        return nanos() - time().nanos();
    }

    /** Gives the same deadline for other threads, which are not interrupted with this one. */
    default ThreadDeadline forOthers() {
        return new At(time(), nanos());
    }

    /** Gives the deadline of the current thread; null when there is none. It is that thread's own, for as long as it lasts. */
    static @Nullable ThreadDeadline current() {
        return (ThreadDeadline) At.OF_THREAD.get()[0];
    }

    /** Gives the current thread a deadline, or none, and tells which it had. */
    static @Nullable ThreadDeadline exchange(@Nullable ThreadDeadline deadline) {
        @Nullable Object[] ofThread = At.OF_THREAD.get();
        ThreadDeadline before = (ThreadDeadline) ofThread[0];
        ofThread[0] = deadline;
        return before;
    }

    /**
     * Takes back an interrupt that was meant for a call that has ended, and no other: work around that call may have been
     * interrupted in the same moment, and must still notice.
     */
    static void takeBackInterrupt() {
        Thread.interrupted();
        ThreadDeadline around = current();
        if (around != null && around.isInterrupted()) {
            Thread.currentThread().interrupt();
        }
    }

    /** A deadline that stays what it is. */
    record At(Time time, long nanos, BooleanSupplier interrupted) implements ThreadDeadline {

        /** Holders of the JDK's own, each emptied after use: they keep no class of ours alive on other people's threads. */
        private static final ThreadLocal<@Nullable Object[]> OF_THREAD = ThreadLocal.withInitial(() -> new Object[1]);

        /** Marks a deadline at which nothing is interrupted. */
        public At(Time time, long nanos) {
            this(time, nanos, () -> false);
        }

        @Override
        public boolean isInterrupted() {
            return interrupted.getAsBoolean();
        }

        /** The same deadline of work that is interrupted when it is given up. */
        public At interruptedWhen(BooleanSupplier givenUp) {
            return new At(time, nanos, givenUp);
        }
    }
}
