package dev.crumple.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment of an incident, as precisely as it is known.
 *
 * @param earliest the first instant that it may have been
 * @param latest the last; the same one, unless only the day is known
 * @param day the day that it was in its zone, or that was written, even where the clocks skipped it
 * @param zone the zone in which it was told: that of its record, or its own offset where the record has none
 * @param toTheMinute whether it is known to the minute, and not only roughly
 * @param line the line of the record's file that it stands on
 */
public record Moment(Instant earliest, Instant latest, LocalDate day, ZoneId zone, boolean toTheMinute, int line) {

    /**
     * Tells whether only the day is known.
     *
     * @return true when it may have been at any time of its day
     */
    public boolean isOnlyADay() {
        return !earliest.equals(latest);
    }

    /**
     * Tells whether it was before another, whatever is not known of the two.
     *
     * @param other another moment
     * @return true when its last instant is before the first of the other
     */
    public boolean isBefore(Moment other) {
        return latest.isBefore(other.earliest);
    }

    /**
     * Tells whether two moments are one.
     *
     * @param other another moment of the same record
     * @return true when both are known to the minute and are the same
     */
    public boolean isTheSameMinuteAs(Moment other) {
        return toTheMinute && other.toTheMinute && earliest.equals(other.earliest);
    }
}
