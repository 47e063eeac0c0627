package dev.crumple.resilience;

import dev.crumple.evidence.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls that were answered without a call to the dependency, and tells the counts at most once a second: a
 * flood of refused calls must not become a flood of events. Thread-safe.
 */
final class Tally {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private record Count(String failureMode, Step step, long calls) {}

    private final Clock clock;
    private final Outlets outlets;
    private final Map<Reason, Count> counts = new EnumMap<>(Reason.class);
    private @Nullable Instant since;

    Tally(Clock clock, Outlets outlets) {
        this.clock = clock;
        this.outlets = outlets;
    }

    synchronized void count(String failureMode, Reason reason, Step step) {
        Instant now = clock.instant();
        Instant started = since;
        if (started == null) {
            since = now;
        } else if (now.isAfter(started.plus(WINDOW))) {
            flush();
            since = now;
        }
        counts.merge(
                reason,
                new Count(failureMode, step, 1),
                (before, one) -> new Count(failureMode, step, before.calls() + 1));
    }

    /** Tells what was counted since the last time. */
    synchronized void flush() {
        Instant now = clock.instant();
        counts.forEach((reason, count) ->
                outlets.tell(new GuardEvent.Summary(now, count.failureMode(), reason, count.step(), count.calls())));
        counts.clear();
        since = null;
    }
}
