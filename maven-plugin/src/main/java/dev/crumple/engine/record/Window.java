package dev.crumple.engine.record;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The span of time that a record tells of.
 *
 * @param from its first moment
 * @param to its last
 * @param zone the zone in which it is told
 */
public record Window(Instant from, Instant to, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * Reads a window as people write it.
     *
     * @param from the first moment, such as {@code 2026-10-02T20:50}, with or without an offset
     * @param to the last
     * @param place the zone of those without an offset
     * @return the window
     * @throws IllegalArgumentException if one of them cannot be read, or the end is not after the beginning; the message is
     *     a sentence
     */
    public static Window read(String from, String to, ZoneId place) {
        Window window = new Window(moment("crumple.from", from, place), moment("crumple.to", to, place), place);
        if (!window.to.isAfter(window.from)) {
            throw new IllegalArgumentException(
                    "crumple.to is \"" + to + "\", which is not after crumple.from, \"" + from + "\".");
        }
        return window;
    }

    /**
     * Reads a zone.
     *
     * @param written its name, such as {@code Europe/Lisbon}; null for that of this machine
     * @return the zone
     * @throws IllegalArgumentException if there is none of that name; the message is a sentence
     */
    public static ZoneId zone(@Nullable String written) {
        try {
            return written == null ? ZoneId.systemDefault() : ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "crumple.zone is \"" + written + "\": write a zone such as Europe/Lisbon.", e);
        }
    }

    private static Instant moment(String name, String written, ZoneId zone) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(written).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        name + " is \"" + written + "\": write a time such as 2026-10-02T20:50.", e);
            }
        }
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Writes a moment to the minute, with its offset, so that no change of the clock makes it ambiguous. */
    String written(Instant moment) {
        return MINUTE.format(moment.truncatedTo(ChronoUnit.MINUTES).atZone(zone));
    }

    String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** Says how long a span took, rounded to minutes. */
    static String length(Instant from, Instant to) {
        long minutes = Math.round(Duration.between(from, to).toSeconds() / 60.0);
        if (minutes < 1) {
            return "less than a minute";
        }
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + "%02d".formatted(minutes % 60);
    }
}
