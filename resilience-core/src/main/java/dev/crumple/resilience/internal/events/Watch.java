package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees what is degraded for one request, on every thread that works for it. Thread-safe. */
public final class Watch {

    private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

    private final @Nullable Watch outer;
    private final List<GuardEvent.Degraded> seen = new ArrayList<>();

    private Watch(@Nullable Watch outer) {
        this.outer = outer;
    }

    /** Begins to watch what happens on the current thread. */
    public static Watch begin() {
        Watch watch = new Watch(CURRENT.get());
        CURRENT.set(watch);
        return watch;
    }

    /** Gives the watch of the current thread, for other threads to work under. */
    public static @Nullable Watch current() {
        return CURRENT.get();
    }

    /** Puts the current thread under a watch, or under none. */
    public static void set(@Nullable Watch watch) {
        // Not removed: the entry would be made anew for every call, and an empty one keeps nothing alive.
        CURRENT.set(watch);
    }

    /** Ends this watch on the current thread. */
    public void end() {
        set(outer);
    }

    /** Sees a degraded call; those who watch around this watch see it too. */
    public void note(GuardEvent.Degraded event) {
        for (Watch watch = this; watch != null; watch = watch.outer) {
            synchronized (watch.seen) {
                watch.seen.add(event);
            }
        }
    }

    /** Lists what was seen so far, in its order. */
    public List<GuardEvent.Degraded> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }
}
