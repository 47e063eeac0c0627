package dev.crumple.engine.report.metrics;

import java.util.List;
import java.util.Locale;

/**
 * A logarithmic axis of time, from one round length to another. What lies beyond its ends is shown at them.
 *
 * @param ticks its round lengths, shortest first, two at least
 */
record LogAxis(List<Tick> ticks) {

    private static final List<Tick> OF_MINUTES = List.of(
            new Tick(60, "≤ 1 min"),
            new Tick(600, "10 min"),
            new Tick(3_600, "1 h"),
            new Tick(21_600, "6 h"),
            new Tick(86_400, "1 d"),
            new Tick(604_800, "1 w"),
            new Tick(2_592_000, "30 d"),
            new Tick(31_536_000, "1 y"),
            new Tick(315_360_000, "≥ 10 y"));
    private static final List<Tick> OF_DAYS = List.of(
            new Tick(86_400, "≤ 1 d"),
            new Tick(604_800, "1 w"),
            new Tick(2_592_000, "30 d"),
            new Tick(31_536_000, "1 y"),
            new Tick(315_360_000, "≥ 10 y"));

    /** Keeps dots and labels from the edges of the drawing, in percent of its width. */
    private static final double MARGIN = 1.5;

    /** A round length in seconds, and its label. */
    record Tick(long seconds, String label) {}

    /** Finds the shortest axis on which lengths in seconds have their place. */
    static LogAxis over(List<Long> lengths, boolean inDays) {
        List<Tick> all = inDays ? OF_DAYS : OF_MINUTES;
        long shortest = lengths.stream().mapToLong(Long::longValue).min().orElse(0);
        long longest = lengths.stream().mapToLong(Long::longValue).max().orElse(0);
        int from = 0;
        while (from < all.size() - 2 && all.get(from + 1).seconds() <= shortest) {
            from++;
        }
        int to = from + 1;
        while (to < all.size() - 1 && all.get(to).seconds() < longest) {
            to++;
        }
        return new LogAxis(all.subList(from, to + 1));
    }

    /** Places a length between 0, the beginning of the axis, and 1, its end. */
    double at(long seconds) {
        double from = log(ticks.get(0).seconds());
        double place = (log(seconds) - from) / (log(ticks.get(ticks.size() - 1).seconds()) - from);
        return Math.min(1, Math.max(0, place));
    }

    private static double log(long seconds) {
        return Math.log((double) Math.max(1, seconds));
    }

    /** Writes a place as a drawing's coordinate, in percent of its width. */
    static String percent(double place) {
        return written(MARGIN + place * (100 - 2 * MARGIN));
    }

    /** Writes the distance of two places, in percent of the drawing's width. */
    static String width(double distance) {
        return written(distance * (100 - 2 * MARGIN));
    }

    private static String written(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    String x(Tick tick) {
        return percent(at(tick.seconds()));
    }

    /** Says on which side of its place a label stands, so that those at the ends are not cut off. */
    String anchor(Tick tick) {
        return tick.equals(ticks.get(0)) ? "start" : tick.equals(ticks.get(ticks.size() - 1)) ? "end" : "middle";
    }
}
