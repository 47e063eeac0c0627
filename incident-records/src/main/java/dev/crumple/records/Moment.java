package dev.crumple.records;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment of an incident, as precisely as it is known.
 *
 * @param earliest the first instant that it may have been
 * @param latest the last; the same one, unless only the day is known
 * @param day the day that it was in the zone of its record
 * @param toTheMinute whether it is known to the minute, and not only roughly
 */
record Moment(Instant earliest, Instant latest, LocalDate day, boolean toTheMinute) {

    boolean isBefore(Moment other) {
        return latest.isBefore(other.earliest);
    }

    boolean isTheSameMinuteAs(Moment other) {
        return toTheMinute && other.toTheMinute && earliest.equals(other.earliest);
    }
}
