package dev.crumple.engine.link;

import static dev.crumple.engine.link.EndedBuild.FAILURE_MODE;
import static dev.crumple.engine.link.EndedBuild.GAME_DAY;
import static dev.crumple.engine.link.EndedBuild.START;
import static dev.crumple.engine.link.EndedBuild.countermeasure;
import static dev.crumple.engine.link.EndedBuild.fresh;
import static dev.crumple.engine.link.EndedBuild.provedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.TestOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatFailedTest {
    private EndedBuild build;

    @BeforeEach
    void oneOpenCountermeasure(@TempDir Path folder) {
        build = new EndedBuild(folder);
        build.countermeasures.add(countermeasure("CM-2", "2026-11-30", FAILURE_MODE));
    }

    @Test
    void passesOverOutcomesOfAnEarlierBuild() throws IOException {
        build.outcome(GAME_DAY, "FAILED", START.minusMillis(1), List.of(FAILURE_MODE), List.of());

        assertThat(build.history()).isEmpty();
    }

    @Test
    void passesOverBrokenLinesAndKeepsTheRest() throws IOException {
        Path tests = Files.createDirectories(build.folder.resolve("crumple/tests"));
        Files.writeString(
                tests.resolve("1.jsonl"),
                "no json\n{\"test\":\"a.B#c\",\"endedAt\":\"yesterday\"}\n\n[1]\n{\"test\":\"a.B\n"
                        + new TestOutcome(GAME_DAY, "FAILED", START, List.of(FAILURE_MODE), List.of(), null).toJson()
                        + "\n{\"test\":\"cut.Off#wh");

        assertThat(build.cited()).containsExactly("CM-2");
    }

    @Test
    void holdsATestForFailedWhenOneOfItsInvocationsFailed() throws IOException {
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());
        build.passed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(build.cited()).containsExactly("CM-2");
    }

    @Test
    void readsSurefireReportsOfTestsThatLeaveNoOutcomes() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#retries"));
        build.report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "retries{int}[1]", "<failure/>");

        assertThat(build.history()).contains("  PayingTest.retries");
    }

    @Test
    void readsFailsafeReports() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingIT#pays"));
        build.report("failsafe-reports/TEST-a.xml", "com.example.PayingIT", "pays(int)[2]", "<error/>");

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void readsAFailedSetUpUnderEachOfItsNames() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest"));
        for (String name : List.of("", "com.example.PayingTest", "initializationError")) {
            build.report("surefire-reports/TEST-a.xml", "com.example.PayingTest", name, "<error/>");

            assertThat(build.history()).contains("  PayingTest");
        }
    }

    @Test
    void prefersOutcomesToReportsOfTheSameClass() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.HomePageGameDayTest$WhenSlow"));
        build.passed(GAME_DAY, List.of(), List.of());
        build.report("surefire-reports/TEST-a.xml", "com.example.HomePageGameDayTest$WhenSlow", "x", "<failure/>");

        assertThat(build.history()).isEmpty();
    }

    @Test
    void doesNotCountATestThatPassedWhenItWasRunAgain() throws IOException {
        build.failed(GAME_DAY, List.of(FAILURE_MODE), List.of());
        build.passed(GAME_DAY, List.of(FAILURE_MODE), List.of());
        build.report(
                "surefire-reports/TEST-a.xml",
                "com.example.HomePageGameDayTest",
                "standsWithoutTheRow",
                "<flakyFailure><stackTrace/></flakyFailure>");

        assertThat(build.history()).isEmpty();
    }

    @Test
    void countsATestThatFailedWheneverItWasRunAgain() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        build.report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "pays", "<failure/><rerunFailure/>");

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void passesOverReportsOfAnEarlierBuild() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        Path report = build.report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "pays", "<failure/>");
        Files.setLastModifiedTime(report, FileTime.from(START.minusSeconds(1)));

        assertThat(build.history()).isEmpty();
    }

    @Test
    void keepsWhatABrokenReportSaidBeforeItBroke() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        Path reports = Files.createDirectories(build.folder.resolve("surefire-reports"));
        fresh(Files.writeString(
                reports.resolve("TEST-a.xml"),
                "<testsuite><testcase classname='com.example.PayingTest' name='pays'><failure/></testcase><testc"));
        fresh(Files.writeString(reports.resolve("TEST-b.xml"), "no xml"));

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void followsNoEntityOutOfAReport() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        Path secret = Files.writeString(build.folder.resolve("secret"), "pays");
        Path reports = Files.createDirectories(build.folder.resolve("surefire-reports"));
        fresh(Files.writeString(
                reports.resolve("TEST-a.xml"),
                "<!DOCTYPE t [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                        + "<t><testcase classname='com.example.PayingTest' name='&e;'><failure/></testcase></t>"));

        assertThat(build.history()).isEmpty();
    }

    @Test
    void findsTheTestsOfACrashedForkInTheExceptionAlone() {
        build.countermeasures.add(provedBy("CM-3", "demo.CrashTest#crashes"));
        build.messages.add("The forked VM terminated without properly saying goodbye. VM crash or System.exit called?\n"
                + "Process Exit Code: 1\nCrashed tests:\ndemo.CrashTest\n"
                + "org.apache.maven.surefire.booter.SurefireBooterForkException: ExecutionException");
        build.messages.add("Crashed tests:\ndemo.CrashTest");

        assertThat(build.history()).containsOnlyOnce("  CrashTest").hasSize(4);
    }

    @Test
    void citesWhatABrokenRuleIsAbout() throws IOException {
        build.findings("""
                [{"rule":"unproved-failure-mode","severity":"ERROR","path":"src/main/java/A.java","line":12,
                  "what":"","remedy":"","failureModes":["similar-titles/graph-slow"]},
                 {"rule":"stale-proof","severity":"WARNING","path":"src/main/java/A.java","line":12,
                  "failureModes":["similar-titles/graph-slow"]}, 7]
                """);

        assertThat(build.history())
                .contains("  unproved-failure-mode  src/main/java/A.java:12")
                .hasSize(4);
    }

    @Test
    void passesOverFindingsOfAnEarlierBuildAndThoseThatCannotBeRead() throws IOException {
        Path findings = build.findings("""
                [{"rule":"r","severity":"ERROR","path":"A","line":1,"failureModes":["similar-titles/graph-slow"]}]
                """);
        Files.setLastModifiedTime(findings, FileTime.from(START.minusSeconds(1)));
        assertThat(build.history()).isEmpty();

        build.findings("[{");
        assertThat(build.history()).isEmpty();
    }
}
