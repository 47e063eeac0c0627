package dev.crumple.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.TestOutcome;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Countermeasure.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final String GAME_DAY = "com.example.HomePageGameDayTest#standsWithoutTheRow";
    private static final String FAILURE_MODE = "similar-titles/graph-slow";

    @TempDir
    Path build;

    private final List<Countermeasure> countermeasures = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    @BeforeEach
    void oneOpenCountermeasure() {
        countermeasures.add(countermeasure("CM-2", "2026-11-30", FAILURE_MODE));
    }

    @Test
    void citesWhatAFailingGameDayIsAbout() throws IOException {
        failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(history())
                .containsExactly(
                        "This failure has a history.",
                        "  HomePageGameDayTest.standsWithoutTheRow  proves similar-titles/graph-slow",
                        "    2026-10-02-slow-graph/CM-2 \"Remove the row when the title graph is slow\" · P2 · open",
                        "    owner mira · due 2026-11-30, 9 days left ·"
                                + " postmortems/2026-10-02-slow-graph/countermeasures.yaml:14");
    }

    @Test
    void saysNothingOfAFailureWithoutAHistory() throws IOException {
        failed("com.example.OtherTest#fails", List.of("other/mode"), List.of());

        assertThat(history()).isEmpty();
    }

    @Test
    void readsNoRecordsWhenNothingHappened() {
        Citation citation = Linker.cite(
                session(),
                () -> {
                    throw new AssertionError("The records were read.");
                },
                TODAY);

        assertThat(citation).isEqualTo(new Citation(List.of(), List.of()));
    }

    @Test
    void citesOnlyOpenCountermeasures() throws IOException {
        countermeasures.clear();
        for (State state : State.values()) {
            countermeasures.add(with(countermeasure(state.name(), null, FAILURE_MODE), state));
        }
        failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

        assertThat(history())
                .filteredOn(line -> line.startsWith("    2026-10-02-slow-graph/"))
                .satisfiesExactly(
                        open -> assertThat(open).contains("/IN_PROGRESS ").endsWith("· in progress"),
                        open -> assertThat(open).contains("/OPEN ").endsWith("· open"));
    }

    @Nested
    class Strength {

        @Test
        void putsDeclaredBeforeExactBeforeFailureMode() throws IOException {
            countermeasures.add(provedBy("CM-3", GAME_DAY));
            countermeasures.add(countermeasure("CM-4", null, null));
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of("2026-10-02-slow-graph/CM-4"));

            assertThat(cited()).containsExactly("CM-4", "CM-3", "CM-2");
        }

        @Test
        void citesACountermeasureOnceForAFailureThatIsTiedToItInEveryWay() throws IOException {
            countermeasures.clear();
            countermeasures.add(provedBy("CM-2", GAME_DAY, FAILURE_MODE));
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of("2026-10-02-slow-graph/CM-2"));

            assertThat(cited()).containsExactly("CM-2");
        }

        @Test
        void citesTheRecordsOfTwoModulesOnceWhenTheyAreTheSame() throws IOException {
            countermeasures.addAll(List.copyOf(countermeasures));
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(cited()).containsExactly("CM-2");
        }

        @Test
        void putsTheNearestDateFirstAmongEquals() throws IOException {
            countermeasures.add(countermeasure("CM-3", null, FAILURE_MODE));
            countermeasures.add(countermeasure("CM-4", "2026-11-01", FAILURE_MODE));
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(cited()).containsExactly("CM-4", "CM-2", "CM-3");
        }

        @Test
        void takesAClassForItsTestsAndThoseOfTheClassesInIt() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest"));
            failed("com.example.PayingTest$WhenDown#waits", List.of(), List.of());

            assertThat(cited()).containsExactly("CM-3");
        }

        @Test
        void takesAFailedSetUpForEveryTestOfTheClass() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
            failed("com.example.PayingTest", List.of(), List.of());

            assertThat(cited()).containsExactly("CM-3");
        }

        @Test
        void takesNoSimpleNameAndNoPartOfANameForATest() throws IOException {
            countermeasures.add(provedBy("CM-3", "PayingTest#pays"));
            countermeasures.add(provedBy("CM-4", "com.example.PayingTest#pay"));
            countermeasures.add(provedBy("CM-5", "com.example.Paying"));
            failed("com.example.PayingTest#pays", List.of(), List.of());

            assertThat(cited()).isEmpty();
        }
    }

    @Nested
    class Sources {

        @Test
        void passesOverOutcomesOfAnEarlierBuild() throws IOException {
            outcome(GAME_DAY, "FAILED", START.minusMillis(1), List.of(FAILURE_MODE), List.of());

            assertThat(history()).isEmpty();
        }

        @Test
        void passesOverBrokenLinesAndKeepsTheRest() throws IOException {
            Path tests = Files.createDirectories(build.resolve("crumple/tests"));
            Files.writeString(
                    tests.resolve("1.jsonl"),
                    "no json\n{\"test\":\"a.B#c\",\"endedAt\":\"yesterday\"}\n\n[1]\n{\"test\":\"a.B\n"
                            + new TestOutcome(GAME_DAY, "FAILED", START, List.of(FAILURE_MODE), List.of(), null)
                                    .toJson()
                            + "\n{\"test\":\"cut.Off#wh");

            assertThat(cited()).containsExactly("CM-2");
        }

        @Test
        void holdsATestForFailedWhenOneOfItsInvocationsFailed() throws IOException {
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());
            passed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(cited()).containsExactly("CM-2");
        }

        @Test
        void readsSurefireReportsOfTestsThatLeaveNoOutcomes() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#retries"));
            report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "retries{int}[1]", "<failure/>");

            assertThat(history()).contains("  PayingTest.retries");
        }

        @Test
        void readsFailsafeReports() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingIT#pays"));
            report("failsafe-reports/TEST-a.xml", "com.example.PayingIT", "pays(int)[2]", "<error/>");

            assertThat(cited()).containsExactly("CM-3");
        }

        @Test
        void readsAFailedSetUpUnderEachOfItsNames() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest"));
            for (String name : List.of("", "com.example.PayingTest", "initializationError")) {
                report("surefire-reports/TEST-a.xml", "com.example.PayingTest", name, "<error/>");

                assertThat(history()).contains("  PayingTest");
            }
        }

        @Test
        void prefersOutcomesToReportsOfTheSameClass() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.HomePageGameDayTest$WhenSlow"));
            passed(GAME_DAY, List.of(), List.of());
            report("surefire-reports/TEST-a.xml", "com.example.HomePageGameDayTest$WhenSlow", "x", "<failure/>");

            assertThat(history()).isEmpty();
        }

        @Test
        void doesNotCountATestThatPassedWhenItWasRunAgain() throws IOException {
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());
            passed(GAME_DAY, List.of(FAILURE_MODE), List.of());
            report(
                    "surefire-reports/TEST-a.xml",
                    "com.example.HomePageGameDayTest",
                    "standsWithoutTheRow",
                    "<flakyFailure><stackTrace/></flakyFailure>");

            assertThat(history()).isEmpty();
        }

        @Test
        void countsATestThatFailedWheneverItWasRunAgain() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
            report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "pays", "<failure/><rerunFailure/>");

            assertThat(cited()).containsExactly("CM-3");
        }

        @Test
        void passesOverReportsOfAnEarlierBuild() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
            Path report = report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "pays", "<failure/>");
            Files.setLastModifiedTime(report, FileTime.from(START.minusSeconds(1)));

            assertThat(history()).isEmpty();
        }

        @Test
        void keepsWhatABrokenReportSaidBeforeItBroke() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
            Path reports = Files.createDirectories(build.resolve("surefire-reports"));
            fresh(Files.writeString(
                    reports.resolve("TEST-a.xml"),
                    "<testsuite><testcase classname='com.example.PayingTest' name='pays'><failure/></testcase><testc"));
            fresh(Files.writeString(reports.resolve("TEST-b.xml"), "no xml"));

            assertThat(cited()).containsExactly("CM-3");
        }

        @Test
        void followsNoEntityOutOfAReport() throws IOException {
            countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
            Path secret = Files.writeString(build.resolve("secret"), "pays");
            Path reports = Files.createDirectories(build.resolve("surefire-reports"));
            fresh(Files.writeString(
                    reports.resolve("TEST-a.xml"),
                    "<!DOCTYPE t [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                            + "<t><testcase classname='com.example.PayingTest' name='&e;'><failure/></testcase></t>"));

            assertThat(history()).isEmpty();
        }

        @Test
        void findsTheTestsOfACrashedForkInTheExceptionAlone() {
            countermeasures.add(provedBy("CM-3", "demo.CrashTest#crashes"));
            messages.add("The forked VM terminated without properly saying goodbye. VM crash or System.exit called?\n"
                    + "Process Exit Code: 1\nCrashed tests:\ndemo.CrashTest\n"
                    + "org.apache.maven.surefire.booter.SurefireBooterForkException: ExecutionException");
            messages.add("Crashed tests:\ndemo.CrashTest");

            assertThat(history()).containsOnlyOnce("  CrashTest").hasSize(4);
        }

        @Test
        void citesWhatABrokenRuleIsAbout() throws IOException {
            findings("""
                    [{"rule":"unproved-failure-mode","severity":"ERROR","path":"src/main/java/A.java","line":12,
                      "what":"","remedy":"","failureModes":["similar-titles/graph-slow"]},
                     {"rule":"stale-proof","severity":"WARNING","path":"src/main/java/A.java","line":12,
                      "failureModes":["similar-titles/graph-slow"]}, 7]
                    """);

            assertThat(history())
                    .contains("  unproved-failure-mode  src/main/java/A.java:12")
                    .hasSize(4);
        }

        @Test
        void passesOverFindingsOfAnEarlierBuildAndThoseThatCannotBeRead() throws IOException {
            Path findings = findings("""
                    [{"rule":"r","severity":"ERROR","path":"A","line":1,"failureModes":["similar-titles/graph-slow"]}]
                    """);
            Files.setLastModifiedTime(findings, FileTime.from(START.minusSeconds(1)));
            assertThat(history()).isEmpty();

            findings("[{");
            assertThat(history()).isEmpty();
        }
    }

    @Nested
    class Words {

        @Test
        void saysHowFarTheDateIs() throws IOException {
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(lineOf("2026-11-22")).contains("due 2026-11-22, 1 day left");
            assertThat(lineOf("2026-11-21")).contains("due today, 2026-11-21");
            assertThat(lineOf("2026-11-20")).contains("due 2026-11-20, 1 day overdue");
            assertThat(lineOf("2026-11-18")).contains("due 2026-11-18, 3 days overdue");
        }

        @Test
        void saysThatOwnerDateAndPriorityAreMissing() throws IOException {
            countermeasures.clear();
            countermeasures.add(new Countermeasure(
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
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(history()).contains("    r/CM-1 \"t\" · open", "    no owner · no due date · p.yaml:3");
        }

        @Test
        void letsNoTitleBreakALineOrColourATerminal() throws IOException {
            countermeasures.clear();
            countermeasures.add(new Countermeasure(
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
            failed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(history()).contains("    r/CM-1 \"a b [31mc\" · open");
        }

        @Test
        void staysShortEnoughToBeRead() throws IOException {
            countermeasures.clear();
            for (int i = 0; i < 6; i++) {
                countermeasures.add(countermeasure("CM-" + i, null, FAILURE_MODE));
            }
            for (int i = 0; i < 12; i++) {
                failed("com.example.T#test" + i, List.of(FAILURE_MODE), List.of());
            }

            assertThat(history())
                    .hasSize(1 + 10 * (1 + 5 * 2 + 1) + 1)
                    .contains("    and 1 more open countermeasure")
                    .endsWith("  and 2 more failures with a history");
        }

        private String lineOf(String due) {
            countermeasures.clear();
            countermeasures.add(countermeasure("CM-1", due, FAILURE_MODE));
            return history().get(3);
        }
    }

    @Nested
    class MaybeDone {

        @BeforeEach
        void provedByOneTest() {
            countermeasures.clear();
            countermeasures.add(provedBy("CM-4", "com.example.LoopGuardTest#dropsReflectedLldp"));
        }

        @Test
        void saysSoWhenTheTestThatProvesItPasses() throws IOException {
            passed("com.example.LoopGuardTest#dropsReflectedLldp", List.of(), List.of());

            assertThat(maybeDone())
                    .containsExactly("CM-4 may be done: LoopGuardTest.dropsReflectedLldp passes"
                            + " (postmortems/2026-10-02-slow-graph/countermeasures.yaml:14)");
        }

        @Test
        void saysSoWhenATestThatCarriesItPasses() throws IOException {
            countermeasures.clear();
            countermeasures.add(countermeasure("CM-2", null, null));
            passed("a.B#one", List.of(), List.of("2026-10-02-slow-graph/CM-2"));
            passed("a.B#two", List.of(), List.of("2026-10-02-slow-graph/CM-2"));

            assertThat(maybeDone()).singleElement().asString().startsWith("CM-2 may be done: B.one and 1 more pass (");
        }

        @Test
        void readsItFromAReportToo() throws IOException {
            report("surefire-reports/TEST-a.xml", "com.example.LoopGuardTest", "dropsReflectedLldp", "");

            assertThat(maybeDone()).hasSize(1);
        }

        @Test
        void isSilentWhileOneOfTheTestsThatProveItHasNotRun() throws IOException {
            countermeasures.clear();
            countermeasures.add(provedBy("CM-4", List.of("a.B#one", "a.B#two"), null));
            passed("a.B#one", List.of(), List.of());

            assertThat(maybeDone()).isEmpty();
        }

        @Test
        void isSilentWhenATestThatCarriesItFails() throws IOException {
            passed("com.example.LoopGuardTest#dropsReflectedLldp", List.of(), List.of());
            failed("a.B#one", List.of(), List.of("2026-10-02-slow-graph/CM-4"));

            assertThat(maybeDone()).isEmpty();
        }

        @Test
        void isSilentWhenTheTestWasSkippedOrRanInAnEarlierBuild() throws IOException {
            String test = "com.example.LoopGuardTest#dropsReflectedLldp";
            outcome(test, "PASSED", START.minusSeconds(1), List.of(), List.of());
            outcome(test, "ABORTED", START, List.of(), List.of());

            assertThat(maybeDone()).isEmpty();
        }

        @Test
        void isSilentAboutATestOfTheSameFailureModeAlone() throws IOException {
            countermeasures.clear();
            countermeasures.add(countermeasure("CM-2", null, FAILURE_MODE));
            passed(GAME_DAY, List.of(FAILURE_MODE), List.of());

            assertThat(maybeDone()).isEmpty();
        }

        private List<String> maybeDone() {
            return Linker.cite(session(), () -> countermeasures, TODAY).maybeDone();
        }
    }

    private List<String> history() {
        return Linker.cite(session(), () -> countermeasures, TODAY).history();
    }

    private List<String> cited() {
        return history().stream()
                .filter(line -> line.startsWith("    2026-10-02-slow-graph/"))
                .map(line -> line.replaceAll(".*/(CM-\\d+) .*", "$1"))
                .toList();
    }

    private EndedSession session() {
        return new EndedSession(List.of(new ModuleFolders(build, build.resolve("crumple"))), START, messages);
    }

    private void failed(String test, List<String> failureModes, List<String> carried) throws IOException {
        outcome(test, "FAILED", START, failureModes, carried);
    }

    private void passed(String test, List<String> failureModes, List<String> carried) throws IOException {
        outcome(test, "PASSED", START.plusSeconds(1), failureModes, carried);
    }

    private void outcome(String test, String result, Instant at, List<String> failureModes, List<String> carried)
            throws IOException {
        new TestOutcome(test, result, at, failureModes, carried, null).appendTo(build.resolve("crumple/tests"));
    }

    private Path report(String name, String owner, String test, String content) throws IOException {
        Path file = build.resolve(name);
        Files.createDirectories(file.getParent());
        return fresh(Files.writeString(
                file,
                "<testsuite><testcase name=\"%s\" classname=\"%s\">%s</testcase></testsuite>"
                        .formatted(test, owner, content)));
    }

    private Path findings(String json) throws IOException {
        Files.createDirectories(build.resolve("crumple"));
        return fresh(Files.writeString(build.resolve("crumple/findings.json"), json));
    }

    private static Path fresh(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(1)));
    }

    private static Countermeasure provedBy(String id, String test, String... failureMode) {
        return provedBy(id, List.of(test), failureMode.length == 0 ? null : failureMode[0]);
    }

    private static Countermeasure provedBy(String id, List<String> tests, @Nullable String failureMode) {
        Countermeasure plain = countermeasure(id, null, failureMode);
        return new Countermeasure(
                plain.record(),
                id,
                plain.title(),
                plain.kind(),
                plain.state(),
                plain.owner(),
                plain.due(),
                plain.priority(),
                failureMode,
                List.of(),
                tests,
                List.of(),
                plain.path(),
                plain.line());
    }

    private static Countermeasure with(Countermeasure plain, State state) {
        return new Countermeasure(
                plain.record(),
                plain.id(),
                plain.title(),
                plain.kind(),
                state,
                plain.owner(),
                plain.due(),
                plain.priority(),
                plain.failureMode(),
                List.of(),
                List.of(),
                List.of(),
                plain.path(),
                plain.line());
    }

    private static Countermeasure countermeasure(String id, @Nullable String due, @Nullable String failureMode) {
        return new Countermeasure(
                "2026-10-02-slow-graph",
                id,
                "Remove the row when the title graph is slow",
                "fix",
                State.OPEN,
                "mira",
                due == null ? null : LocalDate.parse(due),
                "P2",
                failureMode,
                List.of(),
                List.of(),
                List.of(),
                "postmortems/2026-10-02-slow-graph/countermeasures.yaml",
                14);
    }
}
