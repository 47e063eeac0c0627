package dev.crumple.engine.record;

import dev.crumple.engine.record.LogbookFolder.Line;
import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The degradations of a feature that logbooks tell of and no record does. What a service met and nobody wrote down is how a
 * weak signal is lost.
 *
 * @param feature the feature's id
 * @param failureModes full ids of the failure modes that were met
 * @param times how often it was degraded without a record
 * @param calls how many calls were degraded then
 * @param first the day of the first of them, in UTC
 * @param last the day of the last
 * @param from the moment at which the last began
 * @param to the moment at which it ended
 * @param source the logbook of the last, below the folder of logbooks
 * @param line the line in it, with which the last began
 */
public record Unrecorded(
        String feature,
        List<String> failureModes,
        int times,
        long calls,
        LocalDate first,
        LocalDate last,
        Instant from,
        Instant to,
        String source,
        int line) {

    /** Records and logbooks seldom agree to the minute on when it began. */
    private static final Duration NEAR = Duration.ofHours(12);

    private static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX, ZoneOffset.UTC);

    /** Copies the list. */
    public Unrecorded {
        failureModes = List.copyOf(failureModes);
    }

    /**
     * Compares logbooks with records: a record answers when it names the failure mode, or its feature, and was within half a
     * day of it.
     *
     * @param logbooks a folder of logbooks; those of several services in folders of their own
     * @param records the records
     * @return what no record tells of, by feature
     * @throws IOException if a logbook cannot be read
     */
    public static List<Unrecorded> in(Path logbooks, Collection<Incident> records) throws IOException {
        Map<String, List<Episode>> byFeature = new TreeMap<>();
        for (Episode episode : Episode.of(LogbookFolder.read(logbooks, ALWAYS))) {
            if (records.stream().noneMatch(record -> answers(record, episode))) {
                byFeature
                        .computeIfAbsent(episode.feature(), any -> new ArrayList<>())
                        .add(episode);
            }
        }
        return byFeature.values().stream().map(Unrecorded::of).toList();
    }

    private static Unrecorded of(List<Episode> episodes) {
        Episode first = episodes.get(0);
        Episode last = episodes.get(episodes.size() - 1);
        Line line = last.first();
        return new Unrecorded(
                first.feature(),
                episodes.stream()
                        .flatMap(episode -> episode.failureModes().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                episodes.size(),
                episodes.stream().mapToLong(Episode::calls).sum(),
                ALWAYS.day(first.began()),
                ALWAYS.day(last.began()),
                last.began(),
                last.ended(),
                line.source(),
                line.number());
    }

    private static boolean answers(Incident record, Episode episode) {
        boolean named = record.failureModes().stream()
                .anyMatch(mode -> episode.failureModes().contains(mode) || mode.startsWith(episode.feature() + "/"));
        if (!named || record.times().isEmpty()) {
            return false;
        }
        Collection<Moment> moments = record.times().values();
        Instant earliest =
                moments.stream().map(Moment::earliest).min(Instant::compareTo).orElseThrow();
        Instant latest =
                moments.stream().map(Moment::latest).max(Instant::compareTo).orElseThrow();
        return !episode.ended().isBefore(earliest.minus(NEAR))
                && !episode.began().isAfter(latest.plus(NEAR));
    }
}
