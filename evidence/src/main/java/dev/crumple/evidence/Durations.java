package dev.crumple.evidence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as declarations write them: a whole number and a unit, such as {@code 150ms}, {@code 2s} or {@code 10m}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private static final Duration LONGEST = Duration.ofDays(3650);

    /** The longest first. */
    private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", Duration.ofDays(1));
        UNITS.put("h", Duration.ofHours(1));
        UNITS.put("m", Duration.ofMinutes(1));
        UNITS.put("s", Duration.ofSeconds(1));
        UNITS.put("ms", Duration.ofMillis(1));
    }

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @param text a number and one of {@code ms}, {@code s}, {@code m}, {@code h}, {@code d}
     * @return the duration, more than zero and at most ten years
     * @throws IllegalArgumentException if the text is no such duration; the message is a sentence that says so
     */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a duration: write a whole number and ms, s, m, h or d, such as \"150ms\"");
        }
        Duration unit = Objects.requireNonNull(UNITS.get(form.group(2)));
        Duration duration = unit.multipliedBy(Long.parseLong(form.group(1)));
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is longer than ten years: write at most 3650d");
        }
        if (duration.isZero()) {
            throw new IllegalArgumentException("\"" + text + "\" is no time at all: write a duration of at least 1ms");
        }
        return duration;
    }

    /**
     * Writes a duration as {@link #parse} reads it.
     *
     * @param duration the duration
     * @return a number and the longest unit that fits; the ISO form where none fits, or the duration is out of range
     */
    public static String text(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            return duration.toString();
        }
        if (duration.isZero()) {
            return "0ms";
        }
        for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
            long amount = duration.dividedBy(unit.getValue());
            if (unit.getValue().multipliedBy(amount).equals(duration)) {
                return amount + unit.getKey();
            }
        }
        return duration.toString();
    }
}
