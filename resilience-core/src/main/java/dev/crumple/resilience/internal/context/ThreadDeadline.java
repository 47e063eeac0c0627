package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.time.Time;
import org.jspecify.annotations.Nullable;

/** When the work of a thread must be done. */
public record ThreadDeadline(Time time, long nanos) {

    private static final ThreadLocal<@Nullable ThreadDeadline> CURRENT = new ThreadLocal<>();

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

    /** Tells the nanoseconds that are left; negative when the deadline has passed. */
    public long left() {
        return nanos - time.nanos();
    }
}
