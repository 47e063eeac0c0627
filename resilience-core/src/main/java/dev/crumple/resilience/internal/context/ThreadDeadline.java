package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.time.Time;
import java.util.concurrent.atomic.AtomicReference;
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
        return ofThread().getPlain();
    }

    /** Gives the holder of the current thread's deadline, for that thread alone. Whoever puts one in takes it out again. */
    static AtomicReference<@Nullable ThreadDeadline> ofThread() {
        return At.OF_THREAD.get();
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

        /** A class of the JDK's, so that an empty holder keeps none of ours alive on other people's threads. */
        private static final ThreadLocal<AtomicReference<@Nullable ThreadDeadline>> OF_THREAD =
                ThreadLocal.withInitial(AtomicReference::new);

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
