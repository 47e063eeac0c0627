package dev.crumple.records;

import org.jspecify.annotations.Nullable;

/**
 * A severity that an incident was given while it went on.
 *
 * @param at since when; null when nobody knows
 * @param severity the severity, such as {@code P2}
 * @param reason why; null when nobody says
 * @param line the line where it stands
 */
public record SeverityChange(
        @Nullable Moment at, String severity, @Nullable String reason, int line) {}
