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

    @ParameterizedTest
    @CsvSource({"PT0.15S,150ms", "PT90S,90s", "PT1M,1m", "PT1.5S,1500ms", "PT72H,3d", "PT25H,25h"})
    void writesWhatItReads(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.0005S", "PT-1S", "PT2562047788015215H30M7.999999999S"})
    void writesWhatNobodyCouldDeclareAsItIs(Duration duration) {
        assertThat(Durations.text(duration)).isEqualTo(duration.toString());
    }

    @Test
    void writesNoTimeAtAllInTheSmallestUnit() {
        assertThat(Durations.text(Duration.ZERO)).isEqualTo("0ms");
    }
}
