package dev.crumple.resilience;

import dev.crumple.evidence.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something about a guard that may be overridden at run time. How it waits and whether it interrupts may not: both are
 * part of its declaration. Immutable.
 *
 * @param <T> the type of its values
 */
public final class Setting<T extends Comparable<T>> {

    private record Kind<T>(String what, Function<String, T> reader, Function<T, String> writer) {}

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\s*(%?)");

    private static final Kind<Duration> DURATION = new Kind<>("a duration", Durations::parse, Durations::text);
    private static final Kind<Integer> COUNT = new Kind<>("a whole number", text -> whole(text, ""), String::valueOf);
    private static final Kind<Integer> PERCENTAGE =
            new Kind<>("a whole percentage", text -> whole(text, "%"), value -> value + "%");

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** The longest a caller waits for the value or its degradation; from 1 ms to ten years. */
    public static final Setting<Duration> BUDGET =
            new Setting<>("budget", DURATION, SHORTEST, LONGEST, "150ms", GuardSettings::budget);

    /**
     * The part of the budget that is kept for fallback steps that run code; from 1 ms to less than the budget. Unless it
     * is declared or overridden, it is a fifth of the budget in force.
     */
    public static final Setting<Duration> RESERVE =
            new Setting<>("reserve", DURATION, SHORTEST, LONGEST, "30ms", GuardSettings::reserve);

    /** How many calls may be in flight at once, abandoned ones included; at least 1. */
    public static final Setting<Integer> IN_FLIGHT =
            new Setting<>("in-flight", COUNT, 1, Integer.MAX_VALUE, "10", GuardSettings::inFlight);

    /** The share of failed calls at which the breaker opens, in percent; from 1 to 100. */
    public static final Setting<Integer> FAILURE_RATE =
            new Setting<>("failure-rate", PERCENTAGE, 1, 100, "50%", GuardSettings::failureRate);

    /** How many of the latest calls the breaker looks at; from 1 to 10,000, because memory is kept for each of them. */
    public static final Setting<Integer> WINDOW =
            new Setting<>("window", COUNT, 1, 10_000, "20", GuardSettings::window);

    /** How many calls the breaker must have seen before it may open; from 1 to the window. */
    public static final Setting<Integer> MINIMUM_CALLS =
            new Setting<>("minimum-calls", COUNT, 1, 10_000, "10", GuardSettings::minimumCalls);

    /** How long an open breaker refuses calls before it lets a probe through; from 1 ms to ten years. */
    public static final Setting<Duration> OPEN_FOR =
            new Setting<>("open-for", DURATION, SHORTEST, LONGEST, "5s", GuardSettings::openFor);

    private static final List<Setting<?>> ALL =
            List.of(BUDGET, RESERVE, IN_FLIGHT, FAILURE_RATE, WINDOW, MINIMUM_CALLS, OPEN_FOR);

    private final String name;
    private final Kind<T> kind;
    private final T least;
    private final T most;
    private final String form;
    private final Function<GuardSettings, T> getter;

    private Setting(String name, Kind<T> kind, T least, T most, String example, Function<GuardSettings, T> getter) {
        this.name = name;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.form = kind.what() + " from " + text(least) + " to " + text(most) + ", such as " + example;
        this.getter = getter;
    }

    private static Integer whole(String text, String unit) {
        Matcher number = NUMBER.matcher(text.trim());
        if (!number.matches() || !unit.contains(number.group(2))) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number");
        }
        return Integer.valueOf(number.group(1));
    }

    /**
     * Lists all settings, in the order of {@link GuardSettings}.
     *
     * @return the settings
     */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /**
     * Names the setting as keys do.
     *
     * @return the last part of a key, such as {@code in-flight}
     */
    public String name() {
        return name;
    }

    /**
     * Says what its values look like.
     *
     * @return such as {@code a duration from 1ms to 3650d, such as 150ms}
     */
    public String form() {
        return form;
    }

    /**
     * Reads a value.
     *
     * @param text the value as properties write it
     * @return the value, in its range
     * @throws IllegalArgumentException if the text is no such value, or out of range; the message is a sentence
     */
    public T parse(String text) {
        try {
            T value = kind.reader().apply(text);
            if (allows(value)) {
                return value;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(complaint("\"" + text + "\""), unreadable);
        }
        throw new IllegalArgumentException(complaint("\"" + text + "\""));
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return the text that {@link #parse} reads
     */
    public String text(T value) {
        return kind.writer().apply(value);
    }

    /**
     * Gives the value of this setting.
     *
     * @param settings all settings of a guard
     * @return the value
     */
    public T in(GuardSettings settings) {
        return getter.apply(settings);
    }

    /** Says what is wrong with a value; nothing when it is in range. */
    Optional<String> problem(T value) {
        return allows(value) ? Optional.empty() : Optional.of(complaint(text(value)));
    }

    private boolean allows(T value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private String complaint(String value) {
        return name + " is " + value + " and must be " + form + ".";
    }

    @Override
    public String toString() {
        return name;
    }
}
