package dev.crumple.resilience.internal.events;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls that were answered without a call to the dependency, and tells the counts at most once a second: a
 * flood of refused calls must not become a flood of events. Thread-safe.
 */
public final class Tally {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private record Kind(Reason reason, String failureMode) {}

    private record Count(Step step, long calls) {}

    private final Clock clock;
    private final Outlets outlets;
    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private @Nullable Instant since;

    public Tally(Clock clock, Outlets outlets) {
        this.clock = clock;
        this.outlets = outlets;
    }

    public synchronized void count(String failureMode, Reason reason, Step step) {
        Instant now = clock.instant();
        Instant started = since;
        if (started == null) {
            since = now;
        } else if (now.isAfter(started.plus(WINDOW))) {
            flush();
            since = now;
        }
        counts.merge(
                new Kind(reason, failureMode),
                new Count(step, 1),
                (before, one) -> new Count(step, before.calls() + one.calls()));
    }

    /** Tells what was counted since the last time. */
    public synchronized void flush() {
        Instant now = clock.instant();
        counts.forEach((kind, count) -> outlets.tell(
                new GuardEvent.Summary(now, kind.failureMode(), kind.reason(), count.step(), count.calls())));
        counts.clear();
        since = null;
    }
}
