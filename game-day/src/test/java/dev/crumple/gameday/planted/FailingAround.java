package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.ABORTS;
import static dev.crumple.gameday.planted.Expect.End.FAILS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** Game days that do not come to their test, or fail after it: once, as any test does, and not once for each run. */
class FailingAround {

    static class InItsConstructor extends Planted {

        InItsConstructor() {
            theatre.close();
            throw new IllegalStateException("no theatre in this town");
        }

        @GameDay("programme/down")
        @Expect(end = FAILS, says = "no theatre in this town")
        void isNeverMade() {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        }
    }

    static class InItsHealthyTime extends Planted {

        @BeforeEach
        void healthyTime() {
            throw new IllegalStateException("the stages are closed");
        }

        @GameDay("programme/down")
        @Expect(end = FAILS, says = "the stages are closed")
        void isNeverHealthy() {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        }
    }

    static class BeforeAnAssumption extends Planted {

        @BeforeEach
        void healthyTime() {
            Assumptions.abort("no stages in this town");
        }

        @GameDay("programme/down")
        @Expect(end = ABORTS)
        void isNotForThisTown() {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        }
    }

    static class WhenItIsOver extends Planted {

        @AfterEach
        void countTheTickets() {
            throw new IllegalStateException("a ticket is missing");
        }

        @GameDay("programme/down")
        @Expect(end = FAILS, says = "a ticket is missing")
        void leavesTooLittle() {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        }
    }
}
