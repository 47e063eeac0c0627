package dev.crumple.records.metrics;

import static dev.crumple.records.metrics.QuantilesTest.skewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.metrics.Comparison.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When two periods get a word for their difference, and when they do not. */
class ComparisonTest {

    @Test
    void nineteenAreTooFewHoweverGreatTheDifference() {
        List<Long> long20 = Collections.nCopies(20, 90_000L);
        List<Long> short19 = Collections.nCopies(19, 60L);

        assertThat(Comparison.of(long20, short19).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Comparison.of(short19, long20).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Comparison.of(List.of(), List.of()).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void lengthsThatAreAllTheSameDoNotDiffer() {
        List<Long> same = Collections.nCopies(20, 3600L);

        assertThat(Comparison.of(same, same).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    /** At the level of one report in a thousand, shared by its eleven spans: 1 in 11,000 for each of these halves. */
    @Test
    void twoHalvesOfOneShuffledDataSetNeverEarnATrendWord() {
        Random random = new Random(2019);
        List<Long> lengths = skewed(random, 120);
        for (int shuffle = 0; shuffle < 200; shuffle++) {
            Collections.shuffle(lengths, random);

            assertThat(Comparison.of(lengths.subList(0, 60), lengths.subList(60, 120))
                            .verdict())
                    .as("shuffle %d", shuffle)
                    .isEqualTo(Verdict.NO_DIFFERENCE);
        }
    }

    /** The same halves would be called at least a tenth better or worse by their medians alone, most of the time. */
    @Test
    void withoutTheTestMostShufflesWouldEarnOne() {
        Random random = new Random(2019);
        List<Long> lengths = skewed(random, 120);
        int words = 0;
        for (int shuffle = 0; shuffle < 200; shuffle++) {
            Collections.shuffle(lengths, random);
            double before = Quantiles.of(lengths.subList(0, 60)).median();
            double after = Quantiles.of(lengths.subList(60, 120)).median();
            words += Math.abs(after / before - 1) >= 0.1 ? 1 : 0;
        }

        assertThat(words).isGreaterThan(100);
    }

    @Test
    void chancePassesForAChangeAsOftenAsTheLevelSays() {
        Random random = new Random(7);
        List<Long> lengths = skewed(random, 40);
        int words = 0;
        for (int shuffle = 0; shuffle < 200; shuffle++) {
            Collections.shuffle(lengths, random);
            words += new Resampling(lengths.subList(0, 20), lengths.subList(20, 40)).isMoreThanChance(0.1) ? 1 : 0;
        }

        assertThat(words).as("of 200, about a tenth").isBetween(8, 32);
    }

    @Test
    void aDifferenceThatChanceWouldNotMakeGetsItsWord() {
        List<Long> lengths = skewed(new Random(1), 60);
        List<Long> muchShorter = lengths.stream().map(length -> length / 10).toList();

        assertThat(Comparison.of(lengths, muchShorter).verdict()).isEqualTo(Verdict.SHORTER);
        assertThat(Comparison.of(muchShorter, lengths).verdict()).isEqualTo(Verdict.LONGER);
    }

    @Test
    void aWordThatIsNotTrueOfTheMediansIsNotSaid() {
        // Nearly all are shorter than before, but the one in the middle is the same.
        List<Long> before = new ArrayList<>(Collections.nCopies(50, 60_000L));
        List<Long> after = new ArrayList<>(Collections.nCopies(49, 60L));
        after.addAll(Collections.nCopies(51, 60_000L));

        assertThat(new Resampling(before, after).isMoreThanChance(0.0001)).isTrue();
        assertThat(Comparison.of(before, after).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    @Test
    void oneDisasterIsNoTrend() {
        List<Long> before = skewed(new Random(3), 30);
        List<Long> after = new ArrayList<>(before);
        after.set(0, 100_000_000L);

        assertThat(Comparison.of(before, after).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        Random random = new Random(5);
        List<Long> before = skewed(random, 25);
        List<Long> after = skewed(random, 30);
        Comparison comparison = Comparison.of(before, after);
        Collections.shuffle(before, random);
        Collections.shuffle(after, random);

        assertThat(Comparison.of(before, after)).isEqualTo(comparison);
    }
}
