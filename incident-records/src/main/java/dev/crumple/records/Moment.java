package dev.crumple.records;

import java.time.Instant;

/**
 * A moment of an incident, as precisely as it is known.
 *
 * @param earliest the first instant that it may have been
 * @param latest the last; the same one, unless only the day is known
 * @param toTheMinute whether it is known to the minute, and not only roughly
 */
record Moment(Instant earliest, Instant latest, boolean toTheMinute) {

    boolean isBefore(Moment other) {
        return latest.isBefore(other.earliest);
    }

    boolean isTheSameMinuteAs(Moment other) {
        return toTheMinute && equals(other);
    }
}
