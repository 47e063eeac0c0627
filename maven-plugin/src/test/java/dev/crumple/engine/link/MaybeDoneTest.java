package dev.crumple.engine.link;

import static dev.crumple.engine.link.EndedBuild.FAILURE_MODE;
import static dev.crumple.engine.link.EndedBuild.GAME_DAY;
import static dev.crumple.engine.link.EndedBuild.START;
import static dev.crumple.engine.link.EndedBuild.countermeasure;
import static dev.crumple.engine.link.EndedBuild.provedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaybeDoneTest {
    private EndedBuild build;

    @BeforeEach
    void provedByOneTest(@TempDir Path folder) {
        build = new EndedBuild(folder);
        build.countermeasures.add(provedBy("CM-4", "com.example.LoopGuardTest#dropsReflectedLldp"));
    }

    @Test
    void saysSoWhenTheTestThatProvesItPasses() throws IOException {
        build.passed("com.example.LoopGuardTest#dropsReflectedLldp", List.of(), List.of());

        assertThat(build.maybeDone())
                .containsExactly("CM-4 may be done: LoopGuardTest.dropsReflectedLldp passes"
                        + " (postmortems/2026-10-02-slow-graph/countermeasures.yaml:14)");
    }

    @Test
    void saysSoWhenATestThatCarriesItPasses() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(countermeasure("CM-2", null, null));
        build.passed("a.B#one", List.of(), List.of("2026-10-02-slow-graph/CM-2"));
        build.passed("a.B#two", List.of(), List.of("2026-10-02-slow-graph/CM-2"));

        assertThat(build.maybeDone())
                .singleElement()
                .asString()
                .startsWith("CM-2 may be done: B.one and 1 more pass (");
    }

    @Test
    void readsItFromAReportToo() throws IOException {
        build.report("surefire-reports/TEST-a.xml", "com.example.LoopGuardTest", "dropsReflectedLldp", "");

        assertThat(build.maybeDone()).hasSize(1);
    }

    @Test
    void isSilentWhileOneOfTheTestsThatProveItHasNotRun() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(provedBy("CM-4", List.of("a.B#one", "a.B#two"), null));
        build.passed("a.B#one", List.of(), List.of());

        assertThat(build.maybeDone()).isEmpty();
    }

    @Test
    void isSilentWhenATestThatCarriesItFails() throws IOException {
        build.passed("com.example.LoopGuardTest#dropsReflectedLldp", List.of(), List.of());
        build.failed("a.B#one", List.of(), List.of("2026-10-02-slow-graph/CM-4"));

        assertThat(build.maybeDone()).isEmpty();
    }

    @Test
    void isSilentWhenTheTestWasSkippedOrRanInAnEarlierBuild() throws IOException {
        String test = "com.example.LoopGuardTest#dropsReflectedLldp";
        build.outcome(test, "PASSED", START.minusSeconds(1), List.of(), List.of());
        build.outcome(test, "ABORTED", START, List.of(), List.of());

        assertThat(build.maybeDone()).isEmpty();
    }

    @Test
    void isSilentAboutATestOfTheSameFailureModeAlone() throws IOException {
        build.countermeasures.clear();
        build.countermeasures.add(countermeasure("CM-2", null, FAILURE_MODE));
        build.passed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.maybeDone()).isEmpty();
    }
}
