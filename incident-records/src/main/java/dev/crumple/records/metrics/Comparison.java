package dev.crumple.records.metrics;

import java.util.List;

/**
 * The lengths of a span before a day and from it on, and what may be said of their medians.
 *
 * @param before the lengths before the day in seconds, shortest first
 * @param after the lengths from the day on in seconds, shortest first
 * @param verdict what may be said
 */
public record Comparison(List<Long> before, List<Long> after, Verdict verdict) {

    /** The fewest lengths in a period with which it is compared: with less, luck decides. */
    public static final int FEWEST = 20;

    /**
     * How often chance may pass for a change: in one of a thousand reports, because people look at many. Every span of a
     * report is a try, so each has its share only.
     */
    private static final double LEVEL = 0.001 / Span.values().length;

    /** What may be said of two periods. */
    public enum Verdict {
        /** One of the periods has fewer than {@link Comparison#FEWEST} lengths. */
        TOO_FEW,
        /** Chance could have made the difference. */
        NO_DIFFERENCE,
        /** The later median is shorter, by more than chance would make it. */
        SHORTER,
        /** The later median is longer, by more than chance would make it. */
        LONGER
    }

    /** Copies the lists. */
    public Comparison {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Comparison of(List<Long> before, List<Long> after) {
        List<Long> earlier = before.stream().sorted().toList();
        List<Long> later = after.stream().sorted().toList();
        return new Comparison(earlier, later, verdict(earlier, later));
    }

    private static Verdict verdict(List<Long> before, List<Long> after) {
        if (before.size() < FEWEST || after.size() < FEWEST) {
            return Verdict.TOO_FEW;
        }
        Resampling resampling = new Resampling(before, after);
        int change =
                Long.compare(Quantiles.of(after).median(), Quantiles.of(before).median());
        // A word must be true of the medians, which stand beside it, and of the lengths as a whole.
        if (change != Long.signum(resampling.deviation()) || !resampling.isMoreThanChance(LEVEL)) {
            return Verdict.NO_DIFFERENCE;
        }
        return change < 0 ? Verdict.SHORTER : Verdict.LONGER;
    }
}
