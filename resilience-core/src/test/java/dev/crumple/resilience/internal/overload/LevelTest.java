package dev.crumple.resilience.internal.overload;

import static dev.crumple.annotations.Criticality.IMPORTANT;
import static dev.crumple.annotations.Criticality.INDISPENSABLE;
import static dev.crumple.annotations.Criticality.OPTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Criticality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    private static final Sight CALM = of(4);

    private final Level level = new Level(0.5);

    private static Sight of(int called, Criticality... crowded) {
        return new Sight(called, List.of(crowded));
    }

    private void look(int times, Sight sight) {
        for (int i = 0; i < times; i++) {
            level.look(sight);
        }
    }

    private void surge() {
        look(3, of(4, INDISPENSABLE, OPTIONAL));
        assertThat(level.height()).isEqualTo(1);
    }

    /** What a service does that is overloaded by whatever still stands. */
    private List<Integer> heightsOf(int looks, IntFunction<Sight> atHeight) {
        List<Integer> heights = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            level.look(atHeight.apply(level.height()));
            heights.add(level.height());
        }
        return heights;
    }

    private static int changes(List<Integer> heights) {
        return (int) Stream.iterate(1, i -> i < heights.size(), i -> i + 1)
                .filter(i -> !heights.get(i).equals(heights.get(i - 1)))
                .count();
    }

    @Test
    void aBurstOfAMomentRemovesNothing() {
        for (int burst = 0; burst < 100; burst++) {
            look(2, of(4, INDISPENSABLE, IMPORTANT, OPTIONAL, OPTIONAL));
            look(1, CALM);
        }
        assertThat(level.height()).isZero();
    }

    @Test
    void inASurgeOptionalFeaturesLeaveFirstAndImportantOnesFallBackNext() {
        Sight surge = of(4, INDISPENSABLE, IMPORTANT, OPTIONAL, OPTIONAL);
        look(3, surge);
        assertThat(level.givesWay(OPTIONAL)).isTrue();
        assertThat(level.givesWay(IMPORTANT)).isFalse();
        look(3, surge);
        assertThat(level.givesWay(IMPORTANT)).isTrue();
        look(100, surge);
        assertThat(level.givesWay(INDISPENSABLE)).isFalse();
        assertThat(level.height()).isEqualTo(2);
    }

    @Test
    void theyComeBackInReverseAfterTenCalmSecondsEach() {
        look(6, of(2, INDISPENSABLE, IMPORTANT));
        assertThat(level.height()).isEqualTo(2);
        look(9, CALM);
        assertThat(level.height()).isEqualTo(2);
        look(1, CALM);
        assertThat(level.height()).isEqualTo(1);
        look(10, CALM);
        assertThat(level.height()).isZero();
    }

    @Test
    void fewerThanTheShareAreNoOverload() {
        look(100, of(5, INDISPENSABLE, IMPORTANT));
        assertThat(level.height()).isZero();
    }

    @Test
    void oneCrowdedFeatureAloneIsNoOverload() {
        look(100, of(1, INDISPENSABLE));
        look(100, of(2, INDISPENSABLE));
        assertThat(level.height()).isZero();
    }

    @Test
    void nothingGivesWayToWhatIsNoMoreImportant() {
        look(100, of(2, OPTIONAL, OPTIONAL));
        assertThat(level.height()).isZero();
        look(100, of(2, IMPORTANT, IMPORTANT));
        assertThat(level.height()).isEqualTo(1);
    }

    @Test
    void aServiceThatNobodyCallsAnyMoreComesBack() {
        look(6, of(2, INDISPENSABLE, IMPORTANT));
        look(20, of(0));
        assertThat(level.height()).isZero();
    }

    @Test
    void whileAMoreImportantFeatureStillSuffersNothingComesBack() {
        surge();
        look(200, of(1, INDISPENSABLE));
        assertThat(level.height()).isEqualTo(1);
    }

    @Test
    void butAfterFiveMinutesItIsTried() {
        surge();
        look(300, of(1, INDISPENSABLE));
        assertThat(level.height()).isZero();
        look(1000, of(3, INDISPENSABLE));
        assertThat(level.height()).isZero();
    }

    @Test
    void featuresThatAlwaysRefuseCallsDoNotKeepTheOthersAway() {
        IntFunction<Sight> twoOfEightAlwaysRefuse =
                height -> of(height == 0 ? 8 : height == 1 ? 3 : 2, INDISPENSABLE, INDISPENSABLE);
        look(3, of(8, INDISPENSABLE, INDISPENSABLE, IMPORTANT, OPTIONAL));
        assertThat(heightsOf(301, twoOfEightAlwaysRefuse)).endsWith(0);
        assertThat(heightsOf(1000, twoOfEightAlwaysRefuse)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLongSurgeThatTheLeavingCuresDoesNotMakeFeaturesFlap(int cure) {
        IntFunction<Sight> surge =
                height -> height >= cure ? CALM : of(4, INDISPENSABLE, IMPORTANT, OPTIONAL, OPTIONAL);
        List<Integer> anHour = heightsOf(3600, surge);
        assertThat(changes(anHour)).isLessThan(40 * cure);
        assertThat(changes(anHour.subList(1800, 3600))).isLessThan(20 * cure);
    }

    @Test
    void theHoldIsShortAgainAfterAQuietTime() {
        IntFunction<Sight> surge = height -> height > 0 ? CALM : of(2, INDISPENSABLE, OPTIONAL);
        heightsOf(600, surge);
        look(400, CALM);
        surge();
        look(10, CALM);
        assertThat(level.height()).isZero();
    }

    @Test
    void looksEndWhenNothingGivesWayAndNoRelapseIsToBeFeared() {
        assertThat(level.rests(CALM)).isTrue();
        assertThat(level.rests(of(4, OPTIONAL))).isFalse();
        surge();
        assertThat(level.rests(CALM)).isFalse();
        look(10, CALM);
        assertThat(level.rests(CALM)).isFalse();
        look(61, CALM);
        assertThat(level.rests(CALM)).isTrue();
    }
}
