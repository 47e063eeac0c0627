package dev.crumple.records.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A permutation test of two medians: deals all lengths to the two periods anew, many times, and counts how often they
 * then differ as much as they do. It needs no assumption about how the lengths are spread.
 */
final class Resampling {

    private static final int ROUNDS = 100_000;

    /** Fixed, so that the same records always get the same answer. */
    private static final long SEED = 20_190_204;

    private final long[] sorted;
    private final int laterCount;
    private final long difference;

    Resampling(List<Long> before, List<Long> after) {
        sorted = Stream.concat(before.stream(), after.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        laterCount = after.size();
        difference = twiceTheMedian(after) - twiceTheMedian(before);
    }

    /** Twice the later median less twice the earlier one, in seconds; doubled, so that it is exact. */
    long difference() {
        return difference;
    }

    /**
     * Tells whether a difference at least as large is less likely than a level, when there is none. It stops dealing as
     * soon as that is out of the question.
     */
    boolean isMoreThanChance(double level) {
        // What was seen is one of the ways to deal, so that the chance is never zero.
        long allowed = (long) Math.floor(level * (ROUNDS + 1)) - 1;
        Random random = new Random(SEED);
        boolean[] later = new boolean[sorted.length];
        Arrays.fill(later, 0, laterCount, true);
        int asLarge = 0;
        for (int round = 0; round < ROUNDS && asLarge <= allowed; round++) {
            shuffle(later, random);
            if (Math.abs(twiceTheMedian(later, true) - twiceTheMedian(later, false)) >= Math.abs(difference)) {
                asLarge++;
            }
        }
        return asLarge <= allowed;
    }

    private long twiceTheMedian(boolean[] later, boolean period) {
        int count = period ? laterCount : sorted.length - laterCount;
        int seen = 0;
        long low = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (later[i] == period) {
                if (seen == (count - 1) / 2) {
                    low = sorted[i];
                }
                if (seen == count / 2) {
                    return low + sorted[i];
                }
                seen++;
            }
        }
        throw new IllegalStateException("A period is empty.");
    }

    private static long twiceTheMedian(List<Long> lengths) {
        LongStream ordered = lengths.stream().mapToLong(Long::longValue).sorted();
        int count = lengths.size();
        return ordered.skip((count - 1) / 2).limit(2 - count % 2).sum() * (1 + count % 2);
    }

    private static void shuffle(boolean[] later, Random random) {
        for (int i = later.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean swapped = later[i];
            later[i] = later[j];
            later[j] = swapped;
        }
    }
}
