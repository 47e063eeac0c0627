package dev.crumple.records;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record: an incident, a near miss, a weak signal or a game day.
 *
 * @param id the folder's name, or the file's without {@code .md}
 * @param title what happened, one line
 * @param type {@code incident}, {@code near-miss}, {@code weak-signal}, {@code game-day} or {@code experiment}
 * @param severity the severity, such as {@code P2}; null when none is given
 * @param status {@code open}, {@code resolved}, {@code in-review}, {@code published} or {@code closed}
 * @param historical whether it happened before the rules were kept, so that missing owners and dates only warn
 * @param scheduled whether it began with planned work
 * @param times the moments that are known, by their names in the record, such as {@code started}
 * @param detectedBy who detected it, as the record says, such as {@code customer}; null when it does not
 * @param failureModes full ids of the failure modes that were met or drilled
 * @param countermeasures what was promised, in the order of the file
 * @param drill what a game day planned and showed; null for every other type
 * @param account what it tells to those who learn from it
 * @param path the record's file below the project's root, with {@code /} between its names
 * @param line the line where its front matter begins
 */
public record Incident(
        String id,
        String title,
        String type,
        @Nullable String severity,
        String status,
        boolean historical,
        boolean scheduled,
        Map<String, Moment> times,
        @Nullable String detectedBy,
        List<String> failureModes,
        List<Countermeasure> countermeasures,
        @Nullable Drill drill,
        Account account,
        String path,
        int line) {

    /** The words for who noticed first, as figures count them. */
    public static final List<String> FINDERS = List.of("customer", "monitor", "partner", "staff");

    private static final Set<String> TOLD = Set.of("in-review", "published", "closed");

    /** Copies the lists, and the times in the order of their names. */
    public Incident {
        times = Collections.unmodifiableMap(new TreeMap<>(times));
        failureModes = List.copyOf(failureModes);
        countermeasures = List.copyOf(countermeasures);
    }

    /** Tells whether it is at a point where the account of it should be whole. */
    boolean isTold() {
        return TOLD.contains(status);
    }
}
