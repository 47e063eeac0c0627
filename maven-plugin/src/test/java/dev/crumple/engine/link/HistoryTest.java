package dev.crumple.engine.link;

import static dev.crumple.engine.link.EndedBuild.FAILURE_MODE;
import static dev.crumple.engine.link.EndedBuild.GAME_DAY;
import static dev.crumple.engine.link.EndedBuild.countermeasure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Countermeasure;
import dev.crumple.records.Countermeasure.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private EndedBuild build;

    @BeforeEach
    void oneOpenCountermeasure(@TempDir Path folder) {
        build = new EndedBuild(folder);
        build.countermeasures.add(countermeasure("CM-2", "2026-11-30", FAILURE_MODE));
    }

    @Test
    void saysHowFarTheDateIs() throws IOException {
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(lineOf("2026-11-22")).contains("due 2026-11-22, 1 day left");
        assertThat(lineOf("2026-11-21")).contains("due today, 2026-11-21");
        assertThat(lineOf("2026-11-20")).contains("due 2026-11-20, 1 day overdue");
        assertThat(lineOf("2026-11-18")).contains("due 2026-11-18, 3 days overdue");
    }

    @Test
    void saysThatOwnerDateAndPriorityAreMissing() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(new Countermeasure(
                "r",
                "CM-1",
                "t",
                null,
                State.OPEN,
                null,
                null,
                null,
                FAILURE_MODE,
                List.of(),
                List.of(),
                List.of(),
                "p.yaml",
                3));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.history()).contains("    r/CM-1 \"t\" · open", "    no owner · no due date · p.yaml:3");
    }

    @Test
    void letsNoTitleBreakALineOrColourATerminal() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(new Countermeasure(
                "r",
                "CM-1",
                "a\nb\u001B[31mc",
                null,
                State.OPEN,
                null,
                null,
                null,
                FAILURE_MODE,
                List.of(),
                List.of(),
                List.of(),
                "p.yaml",
                3));
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.history()).contains("    r/CM-1 \"a b [31mc\" · open");
    }

    @Test
    void staysShortEnoughToBeRead() throws IOException {
        build.countermeasures.clear();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 6; j++) {
                build.countermeasures.add(countermeasure("CM-" + i + j, null, "f/mode-" + i));
            }
            build.failed("com.example.T#test" + i, List.of("f/mode-" + i), List.of());
        }

        assertThat(build.history())
                .hasSize(1 + 10 * (1 + 5 * 2 + 1) + 1)
                .contains("    and 1 more open countermeasure")
                .endsWith("  and 2 more failures with a history");
    }

    @Test
    void namesACountermeasureOnceForAllTheFailuresThatAreAboutIt() throws IOException {
        for (int i = 0; i < 5; i++) {
            build.failed("com.example.T#test" + i, List.of(FAILURE_MODE), List.of());
        }

        assertThat(build.history())
                .hasSize(7)
                .startsWith(
                        "This failure has a history.",
                        "  T.test0  proves similar-titles/graph-slow",
                        "  T.test1  proves similar-titles/graph-slow",
                        "  T.test2  proves similar-titles/graph-slow",
                        "  and 2 more like these");
    }

    private String lineOf(String due) {
        build.countermeasures.clear();
        build.countermeasures.add(countermeasure("CM-1", due, FAILURE_MODE));
        return build.history().get(3);
    }
}
