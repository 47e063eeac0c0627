package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When people are at work, from Monday to Friday, as {@code working-hours} in {@code policy.yaml} says. What happens at
 * night is noted badly, and who reads of it should know.
 *
 * @param from the time of day from which they are
 * @param to the time of day, later than {@code from}, from which they are no more
 */
public record WorkingHours(LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** Reads the hours behind a key, and notes what are none. */
    static Optional<WorkingHours> read(Fields fields, String key) {
        Optional<String> text = fields.text(key);
        Optional<WorkingHours> hours = text.flatMap(WorkingHours::parse);
        if (text.isPresent() && hours.isEmpty()) {
            fields.invalid(
                    key,
                    quoted(text.get()) + " are no hours of a day.",
                    "Write from when to when people are at work, such as `09:00-18:00`.");
        }
        return hours;
    }

    private static Optional<WorkingHours> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return Optional.of(written)
                    .filter(Matcher::matches)
                    .map(times -> new WorkingHours(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2))))
                    .filter(hours -> hours.from.isBefore(hours.to));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether people are at work.
     *
     * @param time a time in their zone
     * @return true within the hours of a day from Monday to Friday
     */
    public boolean hold(ZonedDateTime time) {
        LocalTime clock = time.toLocalTime();
        return isWorkday(time.toLocalDate()) && !clock.isBefore(from) && clock.isBefore(to);
    }

    /**
     * Tells how much of a time lies outside of them.
     *
     * @param begin the first instant
     * @param end the last, not before it
     * @param zone the zone of those who work
     * @return the length; zero when all of it lies within
     */
    public Duration outside(Instant begin, Instant end, ZoneId zone) {
        Duration outside = Duration.between(begin, end);
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = begin.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                Instant start = latest(begin, day.atTime(from).atZone(zone).toInstant());
                Instant stop = earliest(end, day.atTime(to).atZone(zone).toInstant());
                outside = start.isBefore(stop) ? outside.minus(Duration.between(start, stop)) : outside;
            }
        }
        return outside;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
