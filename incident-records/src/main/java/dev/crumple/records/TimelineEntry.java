package dev.crumple.records;

import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline or log.
 *
 * @param at when it was; null when that is not known, or cannot be told without a date or zone
 * @param kind what kind of entry it is, such as {@code action}, {@code hypothesis} or {@code friction:docs}
 * @param actor who, by name or role; null when nobody is named
 * @param text what happened
 * @param source where that can be seen, such as a link or a file; null when none is given
 * @param effect what followed; null when nothing is told
 * @param minutes how many minutes it cost; null when nobody says
 * @param line the line of the file that it stands on
 */
public record TimelineEntry(
        @Nullable Moment at,
        String kind,
        @Nullable String actor,
        String text,
        @Nullable String source,
        @Nullable String effect,
        @Nullable Integer minutes,
        int line) {}
