package dev.crumple.records.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A permutation test of two periods by the sum of ranks (Wilcoxon's): deals all lengths to the two periods anew, many
 * times, and counts how often the later one then gets as many short or long ones as it has. It assumes nothing about how
 * lengths are spread, and one disaster weighs no more than any other long length.
 */
final class Resampling {

    private static final int ROUNDS = 100_000;

    /** Fixed, so that the same records always get the same answer. */
    private static final long SEED = 20_190_204;

    /** Twice the rank of each length, so that those that are alike can share theirs; shortest first. */
    private final long[] ranks;

    private final int laterCount;
    private final long deviation;

    Resampling(List<Long> before, List<Long> after) {
        long[] sorted = Stream.concat(before.stream(), after.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        ranks = ranks(sorted);
        laterCount = after.size();
        long sum = 0;
        for (long length : after) {
            sum += ranks[Arrays.binarySearch(sorted, length)];
        }
        deviation = sum - expected();
    }

    /** Below zero when the later lengths are the shorter ones, above when they are the longer ones. */
    long deviation() {
        return deviation;
    }

    /**
     * Tells whether a deviation at least as large is less likely than a level, when there is no difference. It stops
     * dealing as soon as that is out of the question.
     */
    boolean isMoreThanChance(double level) {
        // What was seen is one of the ways to deal, so that the chance is never zero.
        long allowed = (long) Math.floor(level * (ROUNDS + 1)) - 1;
        Random random = new Random(SEED);
        long[] dealt = ranks.clone();
        int asLarge = 0;
        for (int round = 0; round < ROUNDS && asLarge <= allowed; round++) {
            if (Math.abs(deal(dealt, random) - expected()) >= Math.abs(deviation)) {
                asLarge++;
            }
        }
        return asLarge <= allowed;
    }

    /** Draws the ranks of the later period, puts them first, and adds them up. */
    private long deal(long[] dealt, Random random) {
        long sum = 0;
        for (int i = 0; i < laterCount; i++) {
            int j = i + random.nextInt(dealt.length - i);
            long drawn = dealt[j];
            dealt[j] = dealt[i];
            dealt[i] = drawn;
            sum += drawn;
        }
        return sum;
    }

    private long expected() {
        return laterCount * (ranks.length + 1L);
    }

    private static long[] ranks(long[] sorted) {
        long[] ranks = new long[sorted.length];
        int first = 0;
        while (first < sorted.length) {
            int last = first;
            while (last + 1 < sorted.length && sorted[last + 1] == sorted[first]) {
                last++;
            }
            Arrays.fill(ranks, first, last + 1, first + last + 2L);
            first = last + 1;
        }
        return ranks;
    }
}
