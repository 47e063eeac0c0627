package dev.crumple.resilience;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.time.Duration;
import java.util.Objects;

/**
 * The time that is left to the code that runs under a guard or for a page, to be given to an HTTP or JDBC client.
 *
 * <pre>{@code
 * HttpRequest.newBuilder(uri).timeout(Deadline.remaining(Duration.ofSeconds(2)))
 * }</pre>
 *
 * <p>Deadlines nest: a guard inside a guard, or inside a part of a page, has no more time than what is left outside.
 * Thread-safe; follows the call to the guard's thread, and no further.
 */
public final class Deadline {

    private static final Duration LEAST = Duration.ofMillis(1);

    private Deadline() {}

    /**
     * Tells how much time is left.
     *
     * @param atMost the answer where there is no deadline, or a later one
     * @return what is left, never more than {@code atMost} and never less than a millisecond, because clients take zero
     *     for no limit
     */
    public static Duration remaining(Duration atMost) {
        Objects.requireNonNull(atMost, "atMost");
        ThreadDeadline deadline = ThreadDeadline.current();
        if (deadline == null) {
            return atMost;
        }
        Duration left = Duration.ofNanos(deadline.left());
        Duration bounded = left.compareTo(atMost) < 0 ? left : atMost;
        return bounded.compareTo(LEAST) < 0 ? LEAST : bounded;
    }
}
