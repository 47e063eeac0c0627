package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
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
        return time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !clock.isBefore(from) && clock.isBefore(to);
    }
}
