package dev.crumple.resilience.internal.context;

import dev.crumple.resilience.internal.events.Watch;
import dev.crumple.resilience.spi.Reach;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands over to the thread that works for it: the deadline, its watch, the rehearsal that reaches it, its
 * thread-locals, and the class loader by which its code finds services and resources.
 */
public final class Handover {

    private final @Nullable ThreadDeadline deadline;
    private final @Nullable Watch watch;
    private final @Nullable Reach reach = Reach.ofThread();
    private final ThreadLocals threadLocals;
    private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();

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
        AtomicReference<@Nullable ThreadDeadline> ofThread = ThreadDeadline.ofThread();
        ThreadDeadline before = ofThread.getPlain();
        Watch watchBefore = Watch.current();
        Reach reachBefore = Reach.ofThread();
        ClassLoader classLoaderBefore = Thread.currentThread().getContextClassLoader();
        ofThread.setPlain(deadline);
        Watch.set(watch);
        Reach.set(reach);
        findClassesBy(classLoader);
        try {
            return threadLocals.around(work);
        } finally {
            ofThread.setPlain(before);
            Watch.set(watchBefore);
            Reach.set(reachBefore);
            findClassesBy(classLoaderBefore);
        }
    }

    /** Some threads refuse any other loader than the one they have. */
    private static void findClassesBy(@Nullable ClassLoader loader) {
        Thread thread = Thread.currentThread();
        if (thread.getContextClassLoader() != loader) {
            thread.setContextClassLoader(loader);
        }
    }
}
