package dev.crumple.resilience.internal.waiting;

import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.InvalidDeclarationException;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.time.Time;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that guards share: direct hand-off, no queue; the places in flight of each guard bound their number. */
public final class GuardThreads implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final Time time;
    private final Slots slots;
    private final ExecutorService platform = pool("crumple-call-");
    private final ExecutorService uninterrupted = pool("crumple-uninterrupted-call-");
    private final ExecutorService pages = pool("crumple-page-");
    private final Map<Boolean, ExecutorService> virtualByInterrupt = new HashMap<>();

    /** Begins without a thread. */
    public GuardThreads(Time time) {
        this.time = time;
        this.slots = new Slots(time);
    }

    /** Chooses how callers of a guarded method wait, and where their calls have their places. */
    public WayOfWaiting waiting(GuardedMethod guarded, Places places) {
        if (guarded.waiting() == Waiting.ON_CALLER) {
            return new OnCaller(places, time, slots, elsewhere());
        }
        Executor ofPlatform = guarded.interrupt() ? platform : uninterrupted;
        Executor threads = guarded.waiting() == Waiting.VIRTUAL ? virtual(guarded) : ofPlatform;
        return new HandedOff(places, time, threads, elsewhere(), guarded.interrupt());
    }

    /** Gives threads for what must not hold up whoever asks for it; after {@link #close()} it does so itself. */
    public Executor elsewhere() {
        return task -> {
            try {
                platform.execute(task);
            } catch (RejectedExecutionException closed) {
                task.run();
            }
        };
    }

    /** Gives threads for the parts of pages, which are never interrupted; after {@link #close()} they are refused. */
    public Executor pages() {
        return pages;
    }

    private static ExecutorService pool(String prefix) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(prefix));
    }

    private synchronized Executor virtual(GuardedMethod guarded) {
        return virtualByInterrupt.computeIfAbsent(guarded.interrupt(), interrupt -> {
            try {
                return (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new InvalidDeclarationException(
                        "[invalid-declaration] " + guarded.label() + " waits on virtual threads, which Java "
                                + Runtime.version().feature()
                                + " does not have. Declare HANDED_OFF, or run on 21 or newer.",
                        e);
            }
        });
    }

    @Override
    public synchronized void close() {
        platform.shutdownNow();
        uninterrupted.shutdown();
        pages.shutdown();
        virtualByInterrupt.forEach((interrupt, threads) -> {
            if (interrupt) {
                threads.shutdownNow();
            } else {
                threads.shutdown();
            }
        });
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            // Not inheriting: a pooled thread must not carry the first caller's thread-locals into other callers'
            // calls.
            Thread thread = new Thread(null, task, prefix + number.incrementAndGet(), 0, false);
            // Nor the first caller's class loader, nor, as from Java 19 on, one that may not know this application.
            thread.setContextClassLoader(GuardThreads.class.getClassLoader());
            thread.setDaemon(true);
            return thread;
        };
    }
}
