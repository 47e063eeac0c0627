package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDayClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A game day of a whole class, each test of which notices. */
@GameDayClass("programme/down")
class HonestWholeClass extends Planted {

    @BeforeEach
    void healthyTime() {
        knowsTheProgrammeOf("Bern");
        knowsTheProgrammeOf("Basel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bern", "Basel"})
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE PROVED last-good"
            })
    void everyCityHasAProgramme(String city) {
        assertThat(theatre.programme.tonight(city)).isNotEmpty();
    }

    @Test
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ASSERTION",
                "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE PROVED last-good"
            })
    void everyEveningHasAPlay() {
        assertThat(theatre.evening.plan("Bern")).contains("Hamlet");
    }
}
