package dev.crumple.resilience.internal.degradation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Declaration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastGoodTest {

    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(3).toNanos());

    private LastGood lastGood(int keep, Integer... keyedBy) {
        return new LastGood(new Declaration.Fallback("10m", List.of(keyedBy), keep, null, "", List.of()), nanos::get);
    }

    private static Object[] of(Object... arguments) {
        return arguments;
    }

    @Test
    void recallsTheLatestValueAndHowOldItIs() {
        LastGood lastGood = lastGood(10);
        lastGood.remember(of("mira"), "old");
        lastGood.remember(of("mira"), "new");
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(lastGood.recall(of("mira"))).isEqualTo(new LastGood.Remembered("new", Duration.ofMinutes(4)));
    }

    @Test
    void servesAValueUpToItsAgeAndNotAMomentLonger() {
        LastGood lastGood = lastGood(10);
        lastGood.remember(of("mira"), "value");
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(lastGood.recall(of("mira"))).isNotNull();
        nanos.incrementAndGet();
        assertThat(lastGood.recall(of("mira"))).isNull();
    }

    @Test
    void isKeyedByAllArgumentsUnlessToldOtherwise() {
        LastGood lastGood = lastGood(10);
        lastGood.remember(of("mira", "de", null), "value");
        assertThat(lastGood.recall(of("mira", "de", null))).isNotNull();
        assertThat(lastGood.recall(of("mira", "fr", null))).isNull();
        assertThat(lastGood.recall(of("noah", "de", null))).isNull();
    }

    @Test
    void isKeyedByTheArgumentsThatTheDeclarationNames() {
        LastGood lastGood = lastGood(10, 1);
        lastGood.remember(of("mira", "de"), "value");
        assertThat(lastGood.recall(of("noah", "de"))).isNotNull();
        assertThat(lastGood.recall(of("mira", "fr"))).isNull();
    }

    @Test
    void aCallersArrayMayBeUsedAgain() {
        LastGood lastGood = lastGood(10);
        Object[] arguments = of("mira");
        lastGood.remember(arguments, "value");
        arguments[0] = "noah";
        assertThat(lastGood.recall(of("noah"))).isNull();
        assertThat(lastGood.recall(of("mira"))).isNotNull();
    }

    @Test
    void keepsSoManyValuesAndForgetsTheOneThatWasNotAskedForTheLongest() {
        LastGood lastGood = lastGood(2);
        lastGood.remember(of("mira"), "m");
        lastGood.remember(of("noah"), "n");
        assertThat(lastGood.recall(of("mira"))).isNotNull();
        lastGood.remember(of("lena"), "l");
        assertThat(lastGood.recall(of("noah"))).isNull();
        assertThat(lastGood.recall(of("mira"))).isNotNull();
        assertThat(lastGood.recall(of("lena"))).isNotNull();
    }
}
