package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import dev.crumple.records.Stretch;
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
        List<Stretch> stretches = span.stretches(incident);
        if (stretches.isEmpty() || stretches.stream().anyMatch(this::isToCome)) {
            leaveOut(LeftOut.NOT_KNOWN);
        } else if (!span.isInDays() && stretches.stream().anyMatch(SpanMeter::hasOnlyADay)) {
            leaveOut(LeftOut.ONLY_THE_DAY);
        } else if (contradicts(stretches, incident)) {
            leaveOut(LeftOut.CONTRADICTORY);
        } else {
            boolean about = !span.isInDays() && !stretches.stream().allMatch(Stretch::isToTheMinute);
            lengths.add(new Length(
                    incident.id(),
                    span.of(stretches.stream().mapToLong(this::seconds)),
                    about,
                    incident.historical(),
                    stretches.get(0).from().day(),
                    incident.path()));
        }
    }

    private boolean isToCome(Stretch stretch) {
        return stretch.from().day().isAfter(today) || stretch.to().day().isAfter(today);
    }

    private static boolean hasOnlyADay(Stretch stretch) {
        return stretch.from().isOnlyADay() || stretch.to().isOnlyADay();
    }

    /** Stretches have no negative length, and do not overlap. */
    private boolean contradicts(List<Stretch> stretches, Incident incident) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Stretch last = i == 0 ? stretch : stretches.get(i - 1);
            boolean none = span == Span.RESOLVE && stretch.from().isTheSameMinuteAs(stretch.to());
            if (seconds(stretch) < 0 || none) {
                note(incident, stretch.to(), stretch.end(), none ? "the same time as" : "before", stretch.begin());
                return true;
            }
            if (i > 0 && stretch.from().isBefore(last.to())) {
                note(incident, stretch.from(), stretch.begin(), "before the last", stretch.end());
                return true;
            }
        }
        return false;
    }

    private void note(Incident incident, Moment moment, String name, String how, String other) {
        notes.add(new Note(
                incident.path(),
                moment.line(),
                "`" + name + "` is " + how + " `" + other + "`, so that there is no " + span.title() + " to count.",
                "Correct the one of the two times that is wrong."));
    }

    private long seconds(Stretch stretch) {
        return span.isInDays()
                ? Duration.ofDays(ChronoUnit.DAYS.between(
                                stretch.from().day(), stretch.to().day()))
                        .toSeconds()
                : stretch.length().toSeconds();
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
