package dev.crumple.resilience.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.MissedStep;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.GuardEvent.State;
import dev.crumple.resilience.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    private static GuardEvent degraded(
            Step step, List<MissedStep> missed, Duration age, Throwable thrown, boolean rehearsed) {
        return new GuardEvent.Degraded(
                Instant.EPOCH,
                "row/down",
                Reason.FAILED,
                Cause.THROWS,
                step,
                missed,
                Duration.ofMillis(12),
                age,
                thrown,
                List.of(),
                rehearsed);
    }

    @Test
    void aFailedCallSaysWhatWasServedAndWhy() {
        assertThat(LogLine.of(degraded(Step.LITERAL, List.of(), null, new IllegalStateException("broken"), false)))
                .isEqualTo("row/down FAILED after 12 ms, served literal: java.lang.IllegalStateException: broken");
        assertThat(LogLine.of(degraded(Step.LAST_GOOD, List.of(), Duration.ofSeconds(90), null, true)))
                .isEqualTo("row/down FAILED after 12 ms, served last-good (90 s old), rehearsed");
    }

    @Test
    void aFallbackThatFailedIsSeenThoughTheNextStepServed() {
        List<MissedStep> missed = List.of(new MissedStep(Step.LESSER, new IllegalStateException("no titles")));
        assertThat(LogLine.of(degraded(Step.LITERAL, missed, null, new IllegalStateException("broken"), false)))
                .isEqualTo("row/down FAILED after 12 ms, served literal: java.lang.IllegalStateException: broken;"
                        + " lesser failed, too: java.lang.IllegalStateException: no titles");
    }

    @Test
    void everyOtherEventIsALineToo() {
        assertThat(LogLine.of(new GuardEvent.Transition(Instant.EPOCH, "row/down", State.CLOSED, State.OPEN)))
                .isEqualTo("row/down breaker CLOSED -> OPEN");
        assertThat(LogLine.of(new GuardEvent.Summary(Instant.EPOCH, "row/down", Reason.OPEN, Step.LITERAL, 15)))
                .isEqualTo("row/down OPEN for 15 calls, served literal");
        assertThat(LogLine.of(new GuardEvent.Switched(Instant.EPOCH, "row", true, Source.OPERATOR, "mira")))
                .isEqualTo("row removed by OPERATOR: mira");
        assertThat(LogLine.of(new GuardEvent.Switched(Instant.EPOCH, "row", false, Source.OVERLOAD, "3 are crowded")))
                .isEqualTo("row no longer removed by OVERLOAD: 3 are crowded");
        assertThat(LogLine.of(new GuardEvent.Lost(Instant.EPOCH, 87))).isEqualTo("87 events are missing here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u001b", "\u009b", "\u0000", "\u202e", "\u2066"})
    void noMessageForgesALine(String breaker) {
        String line = LogLine.of(degraded(
                Step.LITERAL,
                List.of(new MissedStep(Step.LESSER, new IllegalStateException("no" + breaker + "titles"))),
                null,
                new IllegalStateException("bro" + breaker + "ken"),
                false));
        assertThat(line)
                .isEqualTo("row/down FAILED after 12 ms, served literal: java.lang.IllegalStateException: bro ken;"
                        + " lesser failed, too: java.lang.IllegalStateException: no titles");
        assertThat(LogLine.of(
                        new GuardEvent.Switched(Instant.EPOCH, "row", true, Source.OPERATOR, "mi" + breaker + "ra")))
                .isEqualTo("row removed by OPERATOR: mi ra");
    }
}
