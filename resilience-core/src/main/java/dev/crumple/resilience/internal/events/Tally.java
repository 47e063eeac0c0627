package dev.crumple.resilience.internal.events;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.time.Time;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the degraded calls of one guard. Those that were answered without a call to the dependency are told in
 * summaries, at most a second later: a flood of refused calls must not become a flood of events. Thread-safe; no lock is
 * taken for a kind of call that has been seen before.
 */
public final class Tally {

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

    /** Calls that met one failure mode for one reason and were served one step. */
    private static final class Count extends LongAdder {
        private static final long serialVersionUID = 1L;

        private final String failureMode;
        private final Reason reason;
        private final Step step;
        private volatile boolean untold;
        private long told;

        Count(String failureMode, Reason reason, Step step) {
            this.failureMode = failureMode;
            this.reason = reason;
            this.step = step;
        }

        boolean counts(String mode, Reason why, Step served) {
            return reason == why && step == served && failureMode.equals(mode);
        }
    }

    private final Time time;
    private final Consumer<? super GuardEvent.Summary> listener;
    private boolean due;
    private volatile Count[] counts = {};
    private volatile @Nullable Count latest;

    /** Begins with nothing; tells summaries on time's own thread. */
    public Tally(Time time, Consumer<? super GuardEvent.Summary> listener) {
        this.time = time;
        this.listener = listener;
    }

    /** Tells whether calls are degraded for this reason without a call to the dependency. */
    static boolean sumsUp(Reason reason) {
        return reason != Reason.FAILED && reason != Reason.LATE;
    }

    /** Counts a degraded call; tells whether no summary will tell of another of its kind. */
    public boolean count(String failureMode, Reason reason, Step step) {
        Count known = find(failureMode, reason, step);
        Count count = known == null ? add(failureMode, reason, step) : known;
        count.increment();
        return !sumsUp(reason) || (!count.untold && isFirst(count));
    }

    /** Tells how many calls were degraded in this way since the beginning. */
    public long calls(String failureMode, Reason reason, Step step) {
        Count known = find(failureMode, reason, step);
        return known == null ? 0 : known.sum();
    }

    /** Tells what was counted since the last time. */
    public synchronized void flush() {
        Instant now = time.clock().instant();
        for (Count count : counts) {
            count.untold = false;
            long calls = count.sum();
            long untold = calls - count.told;
            if (sumsUp(count.reason) && untold > 0) {
                count.told = calls;
                listener.accept(new GuardEvent.Summary(now, count.failureMode, count.reason, count.step, untold));
            }
        }
    }

    /** One call after another is mostly degraded in the same way. */
    private @Nullable Count find(String failureMode, Reason reason, Step step) {
        Count last = latest;
        if (last != null && last.counts(failureMode, reason, step)) {
            return last;
        }
        for (Count count : counts) {
            if (count.counts(failureMode, reason, step)) {
                latest = count;
                return count;
            }
        }
        return null;
    }

    private synchronized Count add(String failureMode, Reason reason, Step step) {
        Count known = find(failureMode, reason, step);
        if (known == null) {
            known = new Count(failureMode, reason, step);
            Count[] more = Arrays.copyOf(counts, counts.length + 1);
            more[counts.length] = known;
            counts = more;
        }
        return known;
    }

    private synchronized boolean isFirst(Count count) {
        if (count.untold) {
            return false;
        }
        count.untold = tellSoon();
        return true;
    }

    /** Tells whether a summary is due; no reason to fail a caller who has his answer, if there is no thread for one. */
    private boolean tellSoon() {
        try {
            if (!due) {
                time.after(WINDOW, this::tell);
                due = true;
            }
        } catch (RejectedExecutionException closed) {
            due = true; // Nobody listens any more.
        } catch (Throwable withoutThread) {
            // The next call tries again, or the breaker's next change tells.
        }
        return due;
    }

    private synchronized void tell() {
        due = false;
        flush();
    }
}
