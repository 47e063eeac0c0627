package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static dev.crumple.gameday.planted.Expect.End.UNPROVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.BeforeEach;

/**
 * Game days of features whose breakers an earlier test has left open. An open breaker answers before the fault has its
 * turn, so that whatever is rehearsed would look degraded. A rehearsal lends a breaker that is closed.
 */
class AfterAStrike extends Planted {

    @BeforeEach
    void leaveBreakersOpen() {
        theatre.survivesAStrike();
        assertThat(theatre.reviews.of("Hamlet")).isEmpty();
        assertThat(theatre.stars.of("Hamlet")).isEmpty();
    }

    @GameDay("reviews/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED removed",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED removed"
            })
    void meetsTheFaultAllTheSame() {
        assertThat(theatre.reviews.of("Hamlet")).isEmpty();
    }

    /** Nothing refuses an empty answer here: without the open breaker, nothing degrades. */
    @GameDay("stars/none")
    @Expect(
            end = UNPROVED,
            says = "was not degraded: the answer was taken for a healthy one",
            runs = "BAD_CONTENT NONE NOT_DEGRADED")
    void livesOnTheOpenBreaker() {
        assertThat(theatre.stars.of("Hamlet")).isEmpty();
    }
}
