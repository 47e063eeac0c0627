package dev.crumple.resilience.internal.events;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.time.Time;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows since when a feature is degraded. A spell begins with a degraded call, or with a breaker that opens, and is over
 * when no call was degraded for ten seconds and every breaker is closed. Of a flood of refused calls only the first of
 * each second need be told here. Thread-safe.
 */
public final class Spell {

    private static final long HOLD = TimeUnit.SECONDS.toNanos(10);
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * What is known of a spell.
     *
     * @param since when it began
     * @param latest when a call was degraded, to a second; only differences mean anything
     * @param failureMode what that call met
     * @param reason why that call was degraded
     * @param step what that call was served; null while a breaker has opened and no call was degraded yet
     */
    public record Mark(
            Instant since,
            long latest,
            String failureMode,
            Reason reason,
            @Nullable Step step) {

        boolean holds(long now) {
            return now - latest < HOLD;
        }

        boolean isFresh(long now) {
            return step != null && now - latest < A_WHILE;
        }
    }

    private final Time time;
    private final LongSupplier breakersNotClosed;
    private volatile @Nullable Mark mark;

    /** Begins without a spell; asks how many of the feature's breakers are not closed. */
    public Spell(Time time, LongSupplier breakersNotClosed) {
        this.time = time;
        this.breakersNotClosed = breakersNotClosed;
    }

    void degraded(String failureMode, Reason reason, Step step) {
        long now = time.nanos();
        Mark before = mark;
        if (before == null || !before.isFresh(now)) {
            mark = new Mark(since(before, now, 0), now, failureMode, reason, step);
        }
    }

    /** A breaker was closed until now. */
    void opened(String failureMode) {
        long now = time.nanos();
        Mark before = mark;
        if (before == null || !before.holds(now)) {
            mark = new Mark(since(before, now, 1), now, failureMode, Reason.OPEN, null);
        }
    }

    /** A spell goes on as long as more breakers are not closed than those that have just opened. */
    private Instant since(@Nullable Mark before, long now, int justOpened) {
        return before != null && (before.holds(now) || breakersNotClosed.getAsLong() > justOpened)
                ? before.since()
                : time.clock().instant();
    }

    /** Gives the present spell; null when there is none. */
    public @Nullable Mark present() {
        boolean over = breakersNotClosed.getAsLong() == 0;
        Mark known = mark;
        return known != null && (!over || known.holds(time.nanos())) ? known : null;
    }
}
