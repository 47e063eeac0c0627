package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDayClass;
import org.junit.jupiter.api.Test;

/** A game day of a whole class, one test of which would not notice. */
@GameDayClass("programme/empty")
class VacuousWholeClass extends Planted {

    @Test
    @Expect(
            end = PASSES,
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION"})
    void looksAtTheProgramme() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @Test
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void looksAway() {
        assertThat(theatre.programme.tonight("Bern")).isNotNull();
    }
}
