package dev.crumple.resilience.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.State;
import dev.crumple.resilience.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final String FIRST = "row/down FAILED after 0 ms, served literal";

    private final List<String> lines = new ArrayList<>();
    private final Folding folding = new Folding(lines::add);

    private void failed(long millis) {
        degraded(millis, "row/down", Reason.FAILED, Step.LITERAL, false);
    }

    private void degraded(long millis, String failureMode, Reason reason, Step step, boolean rehearsed) {
        folding.hear(new GuardEvent.Degraded(
                Instant.ofEpochMilli(millis),
                failureMode,
                reason,
                Cause.THROWS,
                step,
                List.of(),
                Duration.ZERO,
                null,
                null,
                List.of(),
                rehearsed));
    }

    private static String more(int calls, String since) {
        return "row/down FAILED, served literal: " + calls + " more within a second of " + since;
    }

    @Test
    void aThousandCallsThatFailInASecondAreTwoLines() {
        for (int call = 0; call < 1000; call++) {
            failed(call);
        }
        assertThat(lines).containsExactly(FIRST);
        failed(1000);
        assertThat(lines).containsExactly(FIRST, more(999, "1970-01-01T00:00:00Z"), FIRST);
    }

    @Test
    void aCallASecondIsALineEach() {
        failed(0);
        failed(1000);
        failed(2000);
        assertThat(lines).containsExactly(FIRST, FIRST, FIRST);
    }

    @Test
    void callsThatAreNotAlikeAreNotFolded() {
        failed(0);
        degraded(0, "row/empty", Reason.FAILED, Step.LITERAL, false);
        degraded(0, "row/down", Reason.LATE, Step.LITERAL, false);
        degraded(0, "row/down", Reason.FAILED, Step.FAIL_FAST, false);
        degraded(0, "row/down", Reason.FAILED, Step.LITERAL, true);
        assertThat(lines).hasSize(5);
    }

    @Test
    void anyLaterEventTellsWhatIsFolded() {
        failed(0);
        failed(1);
        folding.hear(new GuardEvent.Lost(Instant.ofEpochMilli(999), 1));
        assertThat(lines).containsExactly(FIRST, "1 event is missing here");
        folding.hear(new GuardEvent.Lost(Instant.ofEpochMilli(1000), 2));
        assertThat(lines)
                .containsExactly(
                        FIRST, "1 event is missing here", more(1, "1970-01-01T00:00:00Z"), "2 events are missing here");
    }

    @Test
    void whatMadeABreakerOpenIsToldBeforeItOpens() {
        failed(5);
        failed(6);
        folding.hear(new GuardEvent.Transition(Instant.ofEpochMilli(6), "row/down", State.CLOSED, State.OPEN));
        assertThat(lines)
                .containsExactly(FIRST, more(1, "1970-01-01T00:00:00.005Z"), "row/down breaker CLOSED -> OPEN");
    }

    @Test
    void theEndTellsWhatIsFolded() {
        failed(0);
        failed(1);
        failed(2);
        folding.end();
        folding.end();
        assertThat(lines).containsExactly(FIRST, more(2, "1970-01-01T00:00:00Z"));
    }

    @Test
    void aClockThatIsSetBackFoldsForASecondOnly() {
        failed(3_600_000);
        failed(3_600_001);
        failed(0);
        failed(1);
        assertThat(lines).containsExactly(FIRST, more(1, "1970-01-01T01:00:00Z"), FIRST);
    }

    @Test
    void callsThatAreHeardALittleOutOfOrderAreFoldedAllTheSame() {
        failed(10);
        failed(9);
        failed(11);
        assertThat(lines).containsExactly(FIRST);
    }
}
