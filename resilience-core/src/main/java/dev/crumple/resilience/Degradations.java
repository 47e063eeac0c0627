package dev.crumple.resilience;

import dev.crumple.resilience.internal.events.Watch;
import java.util.List;
import java.util.Optional;

/**
 * Sees what is degraded while it is open, for the current thread and for those that work on its behalf, so that a page
 * can say how it was served.
 *
 * <pre>{@code
 * try (Degradations seen = Degradations.watch()) {
 *     List<Title> titles = row.titlesFor(user);
 *     Optional<GuardEvent.Degraded> instead = seen.of("personalised-row");
 * }
 * }</pre>
 *
 * <p>Opened and closed by one thread. Watches may be nested; each sees what happens while it is open.
 */
public final class Degradations implements AutoCloseable {

    private final Watch watch = Watch.begin();

    private Degradations() {}

    /**
     * Begins to watch.
     *
     * @return a watch to close on the same thread
     */
    public static Degradations watch() {
        return new Degradations();
    }

    /**
     * Tells what a feature was served instead of its value.
     *
     * @param feature the feature's id
     * @return the latest degraded call of the feature; nothing when all its calls gave their values
     */
    public Optional<GuardEvent.Degraded> of(String feature) {
        return all().stream().filter(event -> event.feature().equals(feature)).reduce((earlier, later) -> later);
    }

    /**
     * Lists everything that was degraded.
     *
     * @return the degraded calls, in their order
     */
    public List<GuardEvent.Degraded> all() {
        return watch.seen();
    }

    @Override
    public void close() {
        watch.end();
    }
}
