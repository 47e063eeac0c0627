package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads lengths of time in the notation of ISO 8601, such as {@code PT20M}. */
final class Lengths {

    private Lengths() {}

    /** Nothing for what is no length, is negative, or has months or years, which are of no fixed length. */
    static Optional<Duration> parse(String text) {
        try {
            Duration length = text.contains("T") ? Duration.parse(text) : days(text);
            return Optional.of(length).filter(one -> !one.isNegative());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration days(String text) {
        Period period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException(text);
        }
        return Duration.ofDays(period.get(ChronoUnit.DAYS));
    }

    /** Reads the length behind a key, and notes what is none. */
    static Optional<Duration> read(Fields fields, String key) {
        Optional<String> text = fields.text(key);
        Optional<Duration> length = text.flatMap(Lengths::parse);
        if (text.isPresent() && length.isEmpty()) {
            fields.invalid(
                    key,
                    quoted(text.get()) + " is no duration.",
                    "Write `PT13H` for thirteen hours, `PT20M` for twenty minutes, `P14D` for two weeks.");
        }
        return length;
    }

    /** Reads a map of lengths whose keys are free. */
    static Map<String, Duration> readAll(Fields fields) {
        Map<String, Duration> lengths = new TreeMap<>();
        fields.keys().forEach(key -> read(fields, key).ifPresent(length -> lengths.put(key, length)));
        return Collections.unmodifiableMap(lengths);
    }
}
