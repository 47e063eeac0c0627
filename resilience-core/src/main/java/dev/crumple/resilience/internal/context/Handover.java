package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.events.Watch;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a caller hands over to the thread that works for it: the deadline, its watch, and its thread-locals. */
public final class Handover {

    private final @Nullable ThreadDeadline deadline;
    private final @Nullable Watch watch;
    private final ThreadLocals threadLocals;

    private Handover(@Nullable ThreadDeadline deadline, @Nullable Watch watch, ThreadLocals threadLocals) {
        this.deadline = deadline;
        this.watch = watch;
        this.threadLocals = threadLocals;
    }

    /** Takes along what the current thread has, and another deadline, or none. */
    public static Handover until(@Nullable ThreadDeadline deadline) {
        return new Handover(deadline, Watch.current(), ThreadLocals.capture());
    }

    /** Does the work as the caller would, and leaves nothing of the caller's on this thread. */
    public <T> T run(Callable<T> work) throws Exception {
        ThreadDeadline before = ThreadDeadline.current();
        Watch watchBefore = Watch.current();
        ThreadDeadline.set(deadline);
        Watch.set(watch);
        try {
            return threadLocals.around(work);
        } finally {
            ThreadDeadline.set(before);
            Watch.set(watchBefore);
        }
    }
}
