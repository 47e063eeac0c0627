package dev.crumple.engine.record;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param at when it was
 * @param kind what kind of event it was, such as {@code degraded}
 * @param actor who did or said it; null when nobody did
 * @param text what happened, as somebody or something said it
 * @param source where that is known from
 */
record TimelineEntry(Instant at, String kind, @Nullable String actor, String text, String source)
        implements Comparable<TimelineEntry> {

    private static final Comparator<TimelineEntry> IN_ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::source)
            .thenComparing(TimelineEntry::text);

    TimelineEntry afterHours() {
        return new TimelineEntry(at, kind, actor, text, source + ", after hours");
    }

    /** Writes the line, without a word of it that could end it or begin something else. */
    String line(Window window) {
        String who = actor == null ? "" : Escaped.of(actor) + " · ";
        return "- " + window.clock(at) + " · " + kind + " · " + who + Escaped.of(text) + " {source: "
                + Escaped.of(source) + "}";
    }

    @Override
    public int compareTo(TimelineEntry other) {
        return IN_ORDER.compare(this, other);
    }
}
