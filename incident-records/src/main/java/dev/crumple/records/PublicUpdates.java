package dev.crumple.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds when customers were told something: the entries of timeline and log of the kind {@code status-page}. */
final class PublicUpdates {

    private static final String STATUS_PAGE = "status-page";

    private PublicUpdates() {}

    /** Lists the moments in the order of time; what stands in both places counts once. */
    static List<Moment> of(List<TimelineEntry> timeline, List<TimelineEntry> log) {
        Map<Instant, Moment> byTime = new TreeMap<>();
        Stream.concat(timeline.stream(), log.stream())
                .filter(entry -> entry.kind().equals(STATUS_PAGE))
                .flatMap(entry -> Stream.ofNullable(entry.at()))
                .filter(moment -> !moment.isOnlyADay())
                .forEach(moment -> byTime.putIfAbsent(moment.earliest(), moment));
        return List.copyOf(byTime.values());
    }
}
