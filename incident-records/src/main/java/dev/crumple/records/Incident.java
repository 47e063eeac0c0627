package dev.crumple.records;

import java.util.List;
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
 * @param failureModes full ids of the failure modes that were met or drilled
 * @param countermeasures what was promised, in the order of the file
 * @param drill what a game day planned and showed; null for every other type
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
        List<String> failureModes,
        List<Countermeasure> countermeasures,
        @Nullable Drill drill,
        String path,
        int line) {

    /** Copies the lists. */
    public Incident {
        failureModes = List.copyOf(failureModes);
        countermeasures = List.copyOf(countermeasures);
    }
}
