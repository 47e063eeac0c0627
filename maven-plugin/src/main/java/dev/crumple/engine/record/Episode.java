package dev.crumple.engine.record;

import dev.crumple.engine.record.LogbookFolder.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A time during which calls of one feature were degraded, as logbooks tell it. */
final class Episode {

    /** Calls that are farther apart than this belong to two episodes. */
    private static final Duration GAP = Duration.ofMinutes(10);

    private final String feature;
    private final Line first;
    private Instant last;
    private @Nullable Line closed;
    private long calls;
    private final Set<String> modes = new TreeSet<>();
    private final Set<String> steps = new TreeSet<>();
    private final Set<String> sources = new TreeSet<>();

    private Episode(String feature, Line first) {
        this.feature = feature;
        this.first = first;
        this.last = first.at();
    }

    /** Groups the lines that tell of degraded calls and of breakers. */
    static List<Episode> of(List<Line> lines) {
        List<Episode> all = new ArrayList<>();
        Map<String, Episode> open = new TreeMap<>();
        for (Line line : lines) {
            String feature = line.text("failureMode").split("/", 2)[0];
            Episode known = open.get(feature);
            if (line.kind().equals("transition") && line.text("to").equals("CLOSED")) {
                if (known != null) {
                    known.heal(line);
                }
            } else if (line.kind().equals("degraded") || line.kind().equals("summary")) {
                if (known == null || known.last.plus(GAP).isBefore(line.at())) {
                    known = new Episode(feature, line);
                    open.put(feature, known);
                    all.add(known);
                }
                known.add(line);
            }
        }
        return all;
    }

    private void heal(Line line) {
        sources.add(line.source());
        closed = line;
    }

    private void add(Line line) {
        sources.add(line.source());
        last = line.at();
        modes.add(line.text("failureMode"));
        calls += line.kind().equals("degraded")
                ? 1
                : Math.max(0, line.members().path("count").asLong());
        if (!line.text("step").isEmpty()) {
            steps.add(line.text("step"));
        }
        // What is degraded again was not healed.
        closed = null;
    }

    String feature() {
        return feature;
    }

    Line first() {
        return first;
    }

    long calls() {
        return calls;
    }

    Instant began() {
        return first.at();
    }

    /** The last degraded call, or when the breaker closed behind it. */
    Instant ended() {
        return closed == null ? last : closed.at();
    }

    Set<String> failureModes() {
        return modes;
    }

    List<TimelineEntry> entries() {
        String cause = first.text("cause").isEmpty() ? "" : ", cause " + first.text("cause");
        String reason = first.text("reason").isEmpty() ? "" : ": " + first.text("reason") + cause;
        String thrown = first.text("thrown").isEmpty() ? "" : ", " + first.text("thrown");
        TimelineEntry begin = new TimelineEntry(
                first.at(),
                "degraded",
                null,
                first.text("failureMode") + " begins to be degraded" + reason + thrown + served(),
                "logbook " + first.source());
        String end = closed == null
                ? feature + ": the last degraded call, of " + counted()
                : feature + ": the breaker closes, after " + counted();
        return List.of(
                begin,
                new TimelineEntry(
                        ended(),
                        closed == null ? "last-degraded" : "healed",
                        null,
                        end,
                        "logbook " + String.join(", ", sources)));
    }

    /** Says it in one sentence. */
    String sentence(Window window) {
        return "From " + window.clock(began()) + " to " + window.clock(ended()) + " ("
                + Window.length(began(), ended()) + ") " + counted() + " of the feature " + feature
                + " were degraded by "
                + String.join(", ", modes) + served() + ".";
    }

    private String served() {
        return steps.isEmpty() ? "" : "; served: " + String.join(", ", steps);
    }

    private String counted() {
        return calls == 1 ? "1 call" : calls + " calls";
    }
}
