package dev.crumple.records.metrics;

import java.util.List;

/**
 * Quantiles of lengths, interpolated between the two nearest (Hyndman and Fan's definition 7), in seconds.
 *
 * <p>There is no mean: durations of incidents are so skewed that it lies above most of them.
 *
 * @param lowerQuartile a quarter is at most as long
 * @param median half are at most as long
 * @param upperQuartile three quarters are at most as long
 * @param ninetieth nine of ten are at most as long
 */
public record Quantiles(long lowerQuartile, long median, long upperQuartile, long ninetieth) {

    /**
     * Computes the quantiles.
     *
     * @param lengths at least one length in seconds, in any order
     * @return their quantiles
     */
    public static Quantiles of(List<Long> lengths) {
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("Nothing has no quantiles.");
        }
        long[] sorted = lengths.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Quantiles(at(sorted, 25), at(sorted, 50), at(sorted, 75), at(sorted, 90));
    }

    private static long at(long[] sorted, int percent) {
        long position = (sorted.length - 1L) * percent;
        int below = (int) (position / 100);
        double beyond = position % 100 / 100.0;
        long low = sorted[below];
        return beyond == 0 ? low : low + Math.round(beyond * (sorted[below + 1] - low));
    }
}
