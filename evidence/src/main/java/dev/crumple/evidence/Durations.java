package dev.crumple.evidence;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the durations of declarations: a whole number and a unit, such as {@code 150ms}, {@code 2s} or {@code 10m}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private static final Duration LONGEST = Duration.ofDays(3650);

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
        long amount = Long.parseLong(form.group(1));
        Duration duration = switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is longer than ten years: write at most 3650d");
        }
        if (duration.isZero()) {
            throw new IllegalArgumentException("\"" + text + "\" is no time at all: write a duration of at least 1ms");
        }
        return duration;
    }
}
