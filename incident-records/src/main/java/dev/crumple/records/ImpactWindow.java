package dev.crumple.records;

import org.jspecify.annotations.Nullable;

/**
 * A time during which customers were hit, of an impact that came in pieces.
 *
 * @param from when it began; null when nobody knows
 * @param to when it ended; null when nobody knows
 * @param what what customers met; null when nobody says
 * @param line the line where it stands
 */
public record ImpactWindow(
        @Nullable Moment from,
        @Nullable Moment to,
        @Nullable String what,
        int line) {}
