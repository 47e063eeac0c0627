package dev.crumple.records.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void nothingHasNoQuantiles() {
        assertThatThrownBy(() -> Quantiles.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing has no quantiles.");
    }

    @Test
    void oneLengthIsAllOfThem() {
        assertThat(Quantiles.of(List.of(3600L))).isEqualTo(new Quantiles(3600, 3600, 3600, 3600));
    }

    @Test
    void areInterpolatedBetweenTheTwoNearest() {
        // What R gives for quantile(c(10, 20, 30, 40), c(.25, .5, .75, .9)): 17.5, 25, 32.5, 37.
        assertThat(Quantiles.of(List.of(40L, 10L, 30L, 20L))).isEqualTo(new Quantiles(18, 25, 33, 37));
    }

    @Test
    void standInOrderBetweenTheShortestAndTheLongestWhateverTheLengths() {
        Random random = new Random(49);
        for (int round = 0; round < 500; round++) {
            List<Long> lengths = skewed(random, 1 + random.nextInt(60));

            Quantiles quantiles = Quantiles.of(lengths);

            assertThat(List.of(
                            Collections.min(lengths),
                            quantiles.lowerQuartile(),
                            quantiles.median(),
                            quantiles.upperQuartile(),
                            quantiles.ninetieth(),
                            Collections.max(lengths)))
                    .isSorted();
        }
    }

    @Test
    void leaveAsManyBelowAsTheySay() {
        Random random = new Random(61);
        for (int round = 0; round < 500; round++) {
            List<Long> lengths = skewed(random, 1 + random.nextInt(60));

            Quantiles quantiles = Quantiles.of(lengths);

            assertThat(atMost(quantiles.lowerQuartile(), lengths)).isGreaterThanOrEqualTo(lengths.size() / 4);
            assertThat(atMost(quantiles.median(), lengths)).isGreaterThanOrEqualTo(lengths.size() / 2);
            assertThat(atMost(quantiles.ninetieth(), lengths)).isGreaterThanOrEqualTo(lengths.size() * 9 / 10);
        }
    }

    @Test
    void doNotDependOnTheOrderOfRecords() {
        Random random = new Random(64);
        List<Long> lengths = skewed(random, 41);
        Quantiles quantiles = Quantiles.of(lengths);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(lengths, random);

            assertThat(Quantiles.of(lengths)).isEqualTo(quantiles);
        }
    }

    private static long atMost(long limit, List<Long> lengths) {
        return lengths.stream().filter(length -> length <= limit).count();
    }

    /** Draws lengths as incidents have them: most short, a few very long. */
    static List<Long> skewed(Random random, int count) {
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lengths.add(60 * Math.round(150 * Math.exp(1.8 * random.nextGaussian())));
        }
        return lengths;
    }
}
