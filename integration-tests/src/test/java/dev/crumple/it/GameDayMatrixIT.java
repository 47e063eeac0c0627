package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Verdict;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Game days come to the same verdicts under every JUnit, Surefire and Failsafe, in one process or two, alone or not. */
class GameDayMatrixIT {

    /** Six builds are the fewest in which each value meets each value of the other columns: three JUnits, two Surefires. */
    private static final List<Surroundings> SELECTION = List.of(
            // JUnit, Surefire and Failsafe, forkCount, parallel
            new Surroundings("5.10.5", "3.2.5", 1, false),
            new Surroundings("5.10.5", "3.6.1", 2, true),
            new Surroundings("5.14.4", "3.2.5", 2, false),
            new Surroundings("5.14.4", "3.6.1", 1, true),
            new Surroundings("6.1.3", "3.2.5", 1, true),
            new Surroundings("6.1.3", "3.6.1", 2, false));

    private record Surroundings(String junit, String surefire, int forkCount, boolean parallel) {

        /** Whole classes as game days, and classes that take parameters. */
        boolean knowClassTemplates() {
            return !junit.startsWith("5.10.");
        }

        List<Object> columns() {
            return List.of("JUnit " + junit, "Surefire " + surefire, forkCount, parallel);
        }
    }

    @Test
    void everyValueMeetsEveryValueOfTheOtherColumns() {
        Set<List<Object>> pairs = new HashSet<>();
        for (Surroundings one : SELECTION) {
            for (int i = 0; i < 4; i++) {
                for (int j = i + 1; j < 4; j++) {
                    pairs.add(List.of(one.columns().get(i), one.columns().get(j)));
                }
            }
        }
        assertThat(pairs).hasSize(3 * 2 * 3 + 2 * 2 * 3);
    }

    @ParameterizedTest
    @FieldSource("SELECTION")
    void theVerdictsAreTheSameAndNothingIsLostOrTorn(Surroundings surroundings) throws Exception {
        Fixture station = station(surroundings.toString().replaceAll("[^\\w.]+", "-"));
        List<String> expected = station.lines("expected/evidence.txt");
        if (surroundings.knowClassTemplates()) {
            station.add("since-5.13");
            expected.addAll(station.lines("expected/evidence-since-5.13.txt"));
        }
        MavenBuild build = station.maven(
                "verify",
                "-Dmaven.test.failure.ignore",
                "-Djunit.version=" + surroundings.junit(),
                "-Dsurefire.version=" + surroundings.surefire(),
                "-DforkCount=" + surroundings.forkCount(),
                "-Djunit.jupiter.execution.parallel.enabled=" + surroundings.parallel(),
                "-Djunit.jupiter.execution.parallel.mode.default=concurrent",
                "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=4");
        LeftBehind left = LeftBehind.by(station);
        assertThat(left.runs().stream().map(GameDayMatrixIT::shown))
                .as(build.output())
                .containsExactlyInAnyOrderElementsOf(expected);
        Set<String> tests = new TreeSet<>(Set.of("example.station.SharedStationTest#sellsTicketsMeanwhile"));
        expected.forEach(line -> tests.add("example.station." + line.substring(0, line.indexOf(' '))));
        assertThat(left.tests()).isEqualTo(tests);
        assertThat(left.failed())
                .containsExactly(
                        "example.station.PlantedGameDayTest#broken", "example.station.PlantedGameDayTest#vacuous");
        assertThat(build.lines())
                .anyMatch(line -> line.matches("\\[ERROR\\] Tests run: \\d+, Failures: 2, Errors: 0, Skipped: \\d+"));
        assertThat(left.findings())
                .containsExactlyInAnyOrder(
                        "unproved-failure-mode notices/archive-down", "vacuous-game-day notices/desk-silent");
        assertThat(build.exitCode()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.6.1"})
    void aGameDayThatPassesAtItsSecondAttemptIsNotProved(String surefire) throws Exception {
        Fixture station = station("rerun-" + surefire).add("flaky");
        MavenBuild build = station.maven(
                "verify",
                "-Dsurefire.version=" + surefire,
                "-Dsurefire.rerunFailingTestsCount=1",
                "-Dtest=FlakyGameDayTest",
                "-DskipITs");
        LeftBehind left = LeftBehind.by(station);
        assertThat(left.runs())
                .as(build.output())
                .filteredOn(run -> run.cause().equals("EXHAUSTED"))
                .extracting(RunEvidence::attempt, RunEvidence::verdict)
                .containsExactly(tuple(1, Verdict.BODY_FAILED), tuple(2, Verdict.PROVED));
        assertThat(left.findings())
                .contains("unproved-failure-mode tickets/bank-down", "unproved-failure-mode lifts/sensors-down");
        assertThat(build.exitCode()).isNotZero();
    }

    @Test
    void theGateFindsTheVacuousGameDayThatAnOlderSurefireTakesForFlaky() throws Exception {
        Fixture station = station("rerun-vacuous");
        MavenBuild build = station.maven(
                "verify",
                "-Dsurefire.version=3.2.5",
                "-Dsurefire.rerunFailingTestsCount=1",
                "-Dtest=PlantedGameDayTest#vacuous",
                "-DskipITs");
        assertThat(build.output()).contains("Failures: 0, Errors: 0, Skipped: 0, Flakes: 1");
        assertThat(LeftBehind.by(station).findings()).contains("vacuous-game-day notices/desk-silent");
        assertThat(build.exitCode()).isNotZero();
    }

    private static Fixture station(String name) throws IOException {
        return Fixture.copyOf("station", name);
    }

    private static String shown(RunEvidence run) {
        return String.join(
                " ",
                run.test().replace("example.station.", ""),
                run.failureMode(),
                run.cause(),
                run.step() == null ? "-" : run.step().label(),
                run.mutant().name(),
                run.verdict().name());
    }
}
