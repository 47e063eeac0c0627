package dev.crumple.engine.link;

import static dev.crumple.engine.link.EndedBuild.FAILURE_MODE;
import static dev.crumple.engine.link.EndedBuild.GAME_DAY;
import static dev.crumple.engine.link.EndedBuild.TODAY;
import static dev.crumple.engine.link.EndedBuild.countermeasure;
import static dev.crumple.engine.link.EndedBuild.provedBy;
import static dev.crumple.engine.link.EndedBuild.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Countermeasure.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {
    private EndedBuild build;

    @BeforeEach
    void oneOpenCountermeasure(@TempDir Path folder) {
        build = new EndedBuild(folder);
        build.countermeasures.add(countermeasure("CM-2", "2026-11-30", FAILURE_MODE));
    }

    @Test
    void citesWhatAFailingGameDayIsAbout() throws IOException {
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.history())
                .containsExactly(
                        "This failure has a history.",
                        "  HomePageGameDayTest.standsWithoutTheRow  proves similar-titles/graph-slow",
                        "    2026-10-02-slow-graph/CM-2 \"Remove the row when the title graph is slow\" · P2 · open",
                        "    owner mira · due 2026-11-30, 9 days left ·"
                                + " postmortems/2026-10-02-slow-graph/countermeasures.yaml:14");
    }

    @Test
    void saysNothingOfAFailureWithoutAHistory() throws IOException {
        build.failed("com.example.OtherTest#fails", List.of("other/mode"), List.of());

        assertThat(build.history()).isEmpty();
    }

    @Test
    void readsNoRecordsWhenNothingHappened() {
        Citation citation = Linker.cite(
                build.session(),
                () -> {
                    throw new AssertionError("The records were read.");
                },
                TODAY);

        assertThat(citation).isEqualTo(new Citation(List.of(), List.of()));
    }

    @Test
    void citesOnlyOpenCountermeasures() throws IOException {
        build.countermeasures.clear();
        for (State state : State.values()) {
            build.countermeasures.add(with(countermeasure(state.name(), null, FAILURE_MODE), state));
        }
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.history())
                .filteredOn(line -> line.startsWith("    2026-10-02-slow-graph/"))
                .satisfiesExactly(
                        open -> assertThat(open).contains("/IN_PROGRESS ").endsWith("· in progress"),
                        open -> assertThat(open).contains("/OPEN ").endsWith("· open"));
    }

    @Test
    void putsDeclaredBeforeExactBeforeFailureMode() throws IOException {
        build.countermeasures.add(provedBy("CM-3", GAME_DAY));
        build.countermeasures.add(countermeasure("CM-4", null, null));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of("2026-10-02-slow-graph/CM-4"));

        assertThat(build.cited()).containsExactly("CM-4", "CM-3", "CM-2");
    }

    @Test
    void citesACountermeasureOnceForAFailureThatIsTiedToItInEveryWay() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(provedBy("CM-2", GAME_DAY, FAILURE_MODE));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of("2026-10-02-slow-graph/CM-2"));

        assertThat(build.cited()).containsExactly("CM-2");
    }

    @Test
    void citesTheRecordsOfTwoModulesOnceWhenTheyAreTheSame() throws IOException {
        build.countermeasures.addAll(List.copyOf(build.countermeasures));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.cited()).containsExactly("CM-2");
    }

    @Test
    void putsTheNearestDateFirstAmongEquals() throws IOException {
        build.countermeasures.add(countermeasure("CM-3", null, FAILURE_MODE));
        build.countermeasures.add(countermeasure("CM-4", "2026-11-01", FAILURE_MODE));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.cited()).containsExactly("CM-4", "CM-2", "CM-3");
    }

    @Test
    void takesAClassForItsTestsAndThoseOfTheClassesInIt() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest"));
        build.failed("com.example.PayingTest$WhenDown#waits", List.of(), List.of());

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void takesAFailedSetUpForEveryTestOfTheClass() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        build.failed("com.example.PayingTest", List.of(), List.of());

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void takesNoSimpleNameAndNoPartOfANameForATest() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "PayingTest#pays"));
        build.countermeasures.add(provedBy("CM-4", "com.example.PayingTest#pay"));
        build.countermeasures.add(provedBy("CM-5", "com.example.Paying"));
        build.failed("com.example.PayingTest#pays", List.of(), List.of());

        assertThat(build.cited()).isEmpty();
    }
}
