package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that fails says the same in the same place, whichever Maven runs it and however it fails. */
class EveryMavenIT {

    private static final String HEADING = "[ERROR] This failure has a history.";

    /** What is to be said of each module that fails. */
    private static final Map<String, String> CITED = Map.of(
            "red", """
                    [ERROR]   FareTest.addsVat
                    [ERROR]     2026-10-02-low-tide/CM-1 "Charge the right tax" · P2 · open
                    [ERROR]     owner mira · due 2026-11-30, 9 days left · postmortems/2026-10-02-low-tide/countermeasures.yaml:3
                    """,
            "blue", """
                    [ERROR]   FerryTest.sails
                    [ERROR]     2026-10-02-low-tide/CM-2 "Sail by sight" · P2 · open · guards example.blue.net.**
                    [ERROR]     owner mira · due 2026-11-30, 9 days left · postmortems/2026-10-02-low-tide/countermeasures.yaml:4
                    """,
            "torn", """
                    [ERROR]   torn/src/main/java/example/torn/Rope.java:5  does not compile
                    [ERROR]     2026-10-02-low-tide/CM-3 "Splice before use" · P2 · open · guards torn/**
                    [ERROR]     owner mira · due 2026-11-30, 9 days left · postmortems/2026-10-02-low-tide/countermeasures.yaml:5
                    """,
            "crashing", """
                    [ERROR]   CrashTest
                    [ERROR]     2026-10-02-low-tide/CM-4 "Halt no more" · P2 · open · guards example:crashing
                    [ERROR]     owner mira · due 2026-11-30, 9 days left · postmortems/2026-10-02-low-tide/countermeasures.yaml:6
                    """,
            "afloat", """
                    [ERROR]   DockIT.docks
                    [ERROR]     2026-10-02-low-tide/CM-5 "Moor twice" · P2 · open
                    [ERROR]     owner mira · due 2026-11-30, 9 days left · postmortems/2026-10-02-low-tide/countermeasures.yaml:7
                    """);

    private enum Situation {
        ONE_MODULE("red", "test -pl red"),
        MANY_MODULES("red", "test -pl red,green,blue"),
        TWO_AT_A_TIME("red", "test -pl red,green -T2"),
        AT_THE_END("red blue", "test -pl red,green,blue -fae"),
        TWO_AT_A_TIME_AT_THE_END("red blue", "test -pl red,green,blue -T2 -fae"),
        NEVER("red blue", "test -pl red,green,blue -fn"),
        IGNORED("red blue", "test -pl red,green,blue -Dmaven.test.failure.ignore"),
        QUIET("red", "test -pl red -q"),
        COMPILE_ERROR("torn", "test -pl torn"),
        CRASHED_FORK("crashing", "test -pl crashing"),
        FAILSAFE("afloat", "verify -pl afloat");

        private final String cited;
        private final String arguments;

        Situation(String cited, String arguments) {
            this.cited = cited;
            this.arguments = arguments;
        }

        /** The exact links before the guarded ones, as they stand in the block. */
        List<String> block() {
            return Stream.concat(
                            Stream.of(HEADING),
                            Stream.of(cited.split(" "))
                                    .flatMap(module -> CITED.get(module).lines()))
                    .toList();
        }

        boolean passes() {
            return this == NEVER || this == IGNORED;
        }
    }

    static Stream<Arguments> everyMavenInEverySituation() {
        return Stream.of(System.getProperty("it.maven.homes").split(","))
                .map(home -> Path.of(home.trim()))
                .flatMap(home -> Stream.of(Situation.values())
                        .map(situation ->
                                Arguments.argumentSet(home.getFileName() + " " + situation, home, situation)));
    }

    @ParameterizedTest
    @MethodSource("everyMavenInEverySituation")
    void theSameBlockInTheSamePlace(Path maven, Situation situation) throws Exception {
        Fixture quays = Fixture.copyOf("quays", maven.getFileName() + "-" + situation);
        leaveARedReportOfYesterday(quays.folder().resolve("torn/target/surefire-reports/TEST-old.xml"));

        MavenBuild build = MavenBuild.run(maven, quays.folder(), situation.arguments.split(" "));

        List<String> lines = build.lines();
        int start = lines.indexOf(HEADING);
        assertThat(start).as(build.output()).isNotNegative();
        int end = start + situation.block().size();
        assertThat(lines.subList(start, Math.min(end, lines.size()))).isEqualTo(situation.block());
        assertThat(lines.subList(end, lines.size())).as(build.output()).doesNotContain(HEADING);
        if (situation == Situation.IGNORED) {
            assertThat(lines.subList(0, start)).contains("[INFO] BUILD SUCCESS");
        } else {
            assertThat(lines.get(end)).startsWith("[ERROR] Failed to execute goal");
            assertThat(lines.subList(0, start)).noneMatch(line -> line.startsWith("[ERROR] Failed to execute goal"));
        }
        assertThat(build.exitCode() == 0).as(build.output()).isEqualTo(situation.passes());
    }

    private static void leaveARedReportOfYesterday(Path report) throws IOException {
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "<testsuite><testcase classname=\"example.red.FareTest\" name=\"addsVat\"><failure/></testcase></testsuite>");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().minusSeconds(86_400)));
    }
}
