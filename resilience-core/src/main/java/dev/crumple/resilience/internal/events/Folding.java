package dev.crumple.resilience.internal.events;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.Degraded;
import dev.crumple.resilience.GuardEvent.Transition;
import dev.crumple.resilience.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Turns events into lines. Of degraded calls that are alike, the first is a line at once, and those of the second after it
 * are one line together, as soon as another event comes, or the end. Time is what the events say. For one thread.
 */
final class Folding {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private record Kind(String failureMode, Reason reason, Step step, boolean rehearsed) {}

    private static final class Fold {

        private final Instant since;
        private long more;

        Fold(Instant since) {
            this.since = since;
        }

        /** Looks both ways: a clock that was set back must not fold for hours. */
        boolean isOver(Instant now) {
            return Duration.between(since, now).abs().compareTo(WINDOW) >= 0;
        }
    }

    private final Consumer<? super String> lines;
    private final Map<Kind, Fold> folds = new LinkedHashMap<>();

    Folding(Consumer<? super String> lines) {
        this.lines = lines;
    }

    void hear(GuardEvent event) {
        unfold(fold -> event instanceof Transition || fold.isOver(event.at()));
        if (event instanceof Degraded degraded) {
            Kind kind = new Kind(degraded.failureMode(), degraded.reason(), degraded.step(), degraded.rehearsed());
            Fold fold = folds.get(kind);
            if (fold != null) {
                fold.more++;
                return;
            }
            folds.put(kind, new Fold(degraded.at()));
        }
        lines.accept(LogLine.of(event));
    }

    /** Tells what is still folded. */
    void end() {
        unfold(fold -> true);
    }

    private void unfold(Predicate<Fold> ended) {
        Iterator<Map.Entry<Kind, Fold>> entries = folds.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Kind, Fold> entry = entries.next();
            if (ended.test(entry.getValue())) {
                entries.remove();
                tell(entry.getKey(), entry.getValue());
            }
        }
    }

    private void tell(Kind kind, Fold fold) {
        if (fold.more > 0) {
            lines.accept(kind.failureMode() + " " + kind.reason() + ", served "
                    + kind.step().label()
                    + (kind.rehearsed() ? ", rehearsed" : "") + ": " + fold.more + " more within a second of "
                    + fold.since);
        }
    }
}
