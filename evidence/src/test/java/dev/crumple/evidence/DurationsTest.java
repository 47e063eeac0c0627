package dev.crumple.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "150", "ms", "-5ms", "1.5s", "5 weeks", "99999999999ms", "150MS"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("\"" + text + "\" is not a duration");
    }

    @Test
    void refusesWhatNobodyWaitsFor() {
        assertThatThrownBy(() -> Durations.parse("200000d")).hasMessageContaining("at most 3650d");
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThatThrownBy(() -> Durations.parse("0ms")).hasMessageContaining("no time at all");
    }

    @ParameterizedTest
    @CsvSource({"150ms,PT0.15S", "2s,PT2S", "10m,PT10M", "1h,PT1H", "30d,PT720H", "' 150 ms ',PT0.15S"})
    void readsANumberAndAUnit(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }
}
