package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures one span of every incident, and keeps account of those where it cannot. */
final class SpanMeter {

    private static final Comparator<Length> SHORTEST_FIRST = Comparator.comparingLong(Length::seconds)
            .thenComparing(Length::record)
            .thenComparing(Length::path);

    private final Span span;
    private final LocalDate today;
    private final List<Note> notes;
    private final List<Length> lengths = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    SpanMeter(Span span, LocalDate today, List<Note> notes) {
        this.span = span;
        this.today = today;
        this.notes = notes;
    }

    SpanMetrics measure(List<Incident> incidents, @Nullable LocalDate split) {
        incidents.forEach(this::measure);
        lengths.sort(SHORTEST_FIRST);
        return new SpanMetrics(
                span,
                lengths,
                leftOut,
                split == null ? null : Comparison.of(seconds(split, true), seconds(split, false)));
    }

    private void measure(Incident incident) {
        Moment from = incident.times().get(span.from());
        Moment to = incident.times().get(span.to());
        if (from == null || to == null || from.day().isAfter(today) || to.day().isAfter(today)) {
            leaveOut(LeftOut.NOT_KNOWN);
            return;
        }
        if (!span.isInDays() && (from.isOnlyADay() || to.isOnlyADay())) {
            leaveOut(LeftOut.ONLY_THE_DAY);
            return;
        }
        long seconds = seconds(from, to);
        if (seconds < 0 || (span == Span.RESOLVE && from.isTheSameMinuteAs(to))) {
            leaveOut(LeftOut.CONTRADICTORY);
            notes.add(new Note(
                    incident.path(),
                    to.line(),
                    "`" + span.to() + "` is " + (seconds < 0 ? "before" : "the same time as") + " `" + span.from()
                            + "`, so that there is no " + span.title() + " to count.",
                    "Correct the one of the two times that is wrong."));
            return;
        }
        boolean about = !span.isInDays() && !(from.toTheMinute() && to.toTheMinute());
        lengths.add(new Length(incident.id(), seconds, about, incident.historical(), from.day(), incident.path()));
    }

    private long seconds(Moment from, Moment to) {
        Duration length = span.isInDays()
                ? Duration.ofDays(ChronoUnit.DAYS.between(from.day(), to.day()))
                : Duration.between(from.earliest(), to.earliest());
        return length.toSeconds();
    }

    private void leaveOut(LeftOut reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    private List<Long> seconds(LocalDate split, boolean before) {
        return lengths.stream()
                .filter(length -> length.begins().isBefore(split) == before)
                .map(Length::seconds)
                .toList();
    }
}
