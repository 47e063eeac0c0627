package dev.crumple.records;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident hurt, and how.
 *
 * @param kind {@code outage}, {@code degradation}, {@code data-loss}, {@code security} or {@code none}; null when none is
 *     given
 * @param told what is told of {@code customers}, {@code subscribers}, {@code business}, {@code people} and {@code sla}, by
 *     these names
 * @param social what was said in public
 * @param supportRequests how many requests support had received, in the order of the file
 */
public record Impact(
        @Nullable String kind, Map<String, Written> told, List<Written> social, List<SupportRequests> supportRequests) {

    /** Nothing is told. */
    public static final Impact NONE = new Impact(null, Map.of(), List.of(), List.of());

    /** Copies the map in the order of its names, and the lists. */
    public Impact {
        told = Collections.unmodifiableMap(new TreeMap<>(told));
        social = List.copyOf(social);
        supportRequests = List.copyOf(supportRequests);
    }

    /**
     * How many requests there were at some time.
     *
     * @param at when, in the record's words, such as {@code during}
     * @param count how many, from 0
     * @param line the line that says so
     */
    public record SupportRequests(String at, int count, int line) {}
}
