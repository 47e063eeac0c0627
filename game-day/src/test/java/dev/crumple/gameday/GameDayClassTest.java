package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.Guards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Game days of whole classes, and of tests that take parameters. */
@Timeout(60)
class GameDayClassTest {

    @TempDir
    Path output;

    @Feature(id = "class-row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "recommender",
                when = {Cause.THROWS, Cause.UNAVAILABLE},
                customerSees = "No row.")
        @Budget("10s")
        @RemoveFeature
        List<String> titlesFor(String user);
    }

    abstract static class WithRow {
        final Guards guards = Guards.create();
        final Row row = guards.protect(Row.class, user -> List.of(user + "'s own"));

        @AfterEach
        void close() {
            guards.close();
        }
    }

    @GameDayClass("class-row/down")
    static class Table extends WithRow {

        @ParameterizedTest
        @ValueSource(strings = {"ada", "grace"})
        void everybodyDoesWithoutTheRow(String user) {
            assertThat(row.titlesFor(user)).isEmpty();
        }

        @Test
        void soDoesAGuest(Rehearsal rehearsal) {
            assertThat(row.titlesFor("guest")).isEmpty();
            assertThat(rehearsal.deliveries()).isEqualTo(1);
        }
    }

    @Test
    void everyTestOfTheClassIsRehearsedInEveryRun() {
        Played played = Played.of(output, Table.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.evidence())
                .hasSize(3 * 6)
                .allSatisfy(run -> assertThat(run.get("test").asText()).startsWith(Table.class.getName() + "#"));
        assertThat(played.verdicts().stream().distinct())
                .containsExactly(
                        "THROWS throws NONE PROVED",
                        "THROWS throws PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "UNAVAILABLE refused NONE PROVED",
                        "UNAVAILABLE refused PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "THROWS throws NO_FALLBACK KILLED_BY_ESCAPED_FAULT");
    }

    @GameDayClass("class-row/down")
    static class OneOfThemIsVacuous extends WithRow {

        @ParameterizedTest
        @ValueSource(strings = {"ada", "nobody"})
        void everybodyDoesWithoutTheRow(String user) {
            if (user.equals("ada")) {
                assertThat(row.titlesFor(user)).isEmpty();
            }
        }
    }

    @Test
    void aRowOfTheTableThatProvesNothingFailsAndEndsTheGameDay() {
        Played played = Played.of(output, OneOfThemIsVacuous.class);
        assertThat(played.failures())
                .singleElement()
                .asString()
                .startsWith("[vacuous-game-day] OneOfThemIsVacuous.everybodyDoesWithoutTheRow never called");
        assertThat(played.verdicts()).containsExactly("THROWS throws NONE PROVED", "THROWS throws NONE NOT_REACHED");
    }

    @ParameterizedClass
    @ValueSource(strings = {"ada", "grace"})
    record OfAClassWithParameters(String user) {

        @GameDay("class-row/down")
        void doesWithoutTheRow() {
            try (Guards guards = Guards.create()) {
                Row row = guards.protect(Row.class, name -> List.of(name + "'s own"));
                assertThat(row.titlesFor(user)).isEmpty();
            }
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"ada", "grace"})
    static class WithParameters extends WithRow {
        private final String user;

        WithParameters(String user) {
            this.user = user;
        }

        @GameDay("class-row/down")
        void doesWithoutTheRow() {
            assertThat(row.titlesFor(user)).isEmpty();
        }
    }

    @Test
    void aGameDayRunsForEveryParameterOfItsClass() {
        Played played = Played.of(output, WithParameters.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.evidence()).hasSize(2 * 6);
    }

    @Test
    void aFeatureThatIsBoundInTheTestItselfIsBoundTooLate() {
        assertThat(Played.of(output, OfAClassWithParameters.class).failures())
                .isNotEmpty()
                .allMatch(message -> message.startsWith("[vacuous-game-day]"));
    }

    static class Outer extends WithRow {
        @Nested
        class Inner {
            @GameDay("class-row/down")
            void doesWithoutTheRow() {
                assertThat(row.titlesFor("ada")).isEmpty();
            }
        }
    }

    @Test
    void aGameDayMayStandInANestedClass() {
        Played played = Played.of(output, Outer.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.evidence())
                .allSatisfy(run -> assertThat(run.get("test").asText())
                        .isEqualTo(Outer.Inner.class.getName() + "#doesWithoutTheRow"));
    }
}
