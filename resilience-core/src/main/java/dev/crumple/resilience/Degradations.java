package dev.crumple.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees what is degraded on the current thread while it is open, so that a page can say how it was served.
 *
 * <pre>{@code
 * try (Degradations seen = Degradations.watch()) {
 *     List<Title> titles = row.titlesFor(user);
 *     Optional<GuardEvent.Degraded> instead = seen.of("personalised-row");
 * }
 * }</pre>
 *
 * <p>Not thread-safe: opened, read and closed by one thread. Watches may be nested; each sees what happens while it is
 * open.
 */
public final class Degradations implements AutoCloseable {

    private static final ThreadLocal<@Nullable Degradations> CURRENT = new ThreadLocal<>();

    private final @Nullable Degradations outer = CURRENT.get();
    private final List<GuardEvent.Degraded> seen = new ArrayList<>();

    private Degradations() {}

    /**
     * Begins to watch.
     *
     * @return a watch to close on the same thread
     */
    public static Degradations watch() {
        Degradations watch = new Degradations();
        CURRENT.set(watch);
        return watch;
    }

    static boolean watched() {
        return CURRENT.get() != null;
    }

    static void note(GuardEvent.Degraded event) {
        for (Degradations watch = CURRENT.get(); watch != null; watch = watch.outer) {
            watch.seen.add(event);
        }
    }

    /**
     * Tells what a feature was served instead of its value.
     *
     * @param feature the feature's id
     * @return the latest degraded call of the feature; nothing when all its calls gave their values
     */
    public Optional<GuardEvent.Degraded> of(String feature) {
        return seen.stream().filter(event -> event.feature().equals(feature)).reduce((earlier, later) -> later);
    }

    /**
     * Lists everything that was degraded.
     *
     * @return the degraded calls, in their order
     */
    public List<GuardEvent.Degraded> all() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
