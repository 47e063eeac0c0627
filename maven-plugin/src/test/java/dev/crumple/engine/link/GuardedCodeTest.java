package dev.crumple.engine.link;

import static dev.crumple.engine.link.EndedBuild.GAME_DAY;
import static dev.crumple.engine.link.EndedBuild.countermeasure;
import static dev.crumple.engine.link.EndedBuild.guards;
import static dev.crumple.engine.link.EndedBuild.provedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedCodeTest {

    private static final String TRACE = """
            <failure message="late">org.opentest4j.AssertionFailedError: late
            	at com.example.net.Client$Call.run(Client.java:12)
            	at java.base/java.lang.Thread.run(Thread.java:840)
            Caused by: java.net.SocketException: reset
            	at app//com.example.wire.Socket.read(Socket.java:3)
            	at com.example.net.Native.call(Native Method)
            </failure>
            """;

    private EndedBuild build;

    @BeforeEach
    void aBuild(@TempDir Path folder) {
        build = new EndedBuild(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.PayingTest",
                "com.example.Paying*",
                "com.example.net.**",
                "com.example.net.Client",
                "com.**.wire.*",
                "**.Socket",
                "src/main/java/com/example/net/**",
                "**/Client.java",
                "src/test/",
                "com.example:shop",
                "com.example:*"
            })
    void knowsATestByItsClassItsStackItsSourcesAndItsModule(String glob) throws IOException {
        failingTest(glob);

        assertThat(build.cited()).containsExactly("CM-3");
        assertThat(build.history()).anyMatch(line -> line.endsWith(" · open · guards " + glob));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example",
                "com.example.*Client",
                "com.example.net",
                "com.example.net.Cli",
                "example.net.**",
                "src/main/java/com/example/*",
                "com/example/net/**",
                "com.example:other",
                "com:shop",
                "[",
                "\\",
                ""
            })
    void takesNothingElseForGuarded(String glob) throws IOException {
        failingTest(glob);

        assertThat(build.history()).isEmpty();
    }

    @Test
    void knowsTheStackOfATestThatLeftAnOutcome() throws IOException {
        build.countermeasures.add(guards("CM-3", "com.example.net.**"));
        build.failed(GAME_DAY, List.of(), List.of());
        build.report("surefire-reports/TEST-a.xml", "com.example.HomePageGameDayTest", "standsWithoutTheRow", TRACE);

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void knowsTheModuleOfACrashedTestByItsSource() throws IOException {
        build.countermeasures.add(guards("CM-3", "com.example:shop"));
        build.source("src/test/java/demo/CrashTest.java");
        build.messages.add("Crashed tests:\ndemo.CrashTest");

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.net.**", "src/main/java/com/example/net/*", "com.example:shop"})
    void knowsASourceThatDoesNotCompile(String glob) throws IOException {
        build.countermeasures.add(guards("CM-3", glob));
        build.messages.add("Compilation failure: Compilation failure: \n"
                + build.source("src/main/java/com/example/net/Client.java") + ":[12,5] cannot find symbol\n"
                + "  symbol:   method nope()\n"
                + build.folder.resolve("src/main/java/com/example/net/Client.java") + ":[19,5] ';' expected");

        assertThat(build.history())
                .hasSize(4)
                .contains("  src/main/java/com/example/net/Client.java:12  does not compile");
    }

    @Test
    void knowsATestThatDoesNotCompileByItsName() throws IOException {
        build.countermeasures.add(provedBy("CM-3", "com.example.PayingTest#pays"));
        build.messages.add("Compilation failure\n" + build.source("src/test/java/com/example/PayingTest.java")
                + ":[3,1] cannot find symbol");

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void knowsTheSourceOfABrokenRule() throws IOException {
        build.countermeasures.add(guards("CM-3", "com.example.net.**"));
        build.findings("""
                [{"rule":"undeclared-remote-call","severity":"ERROR","path":"src/main/java/com/example/net/Client.java",
                  "line":12,"what":"","remedy":"","failureModes":[]}]
                """);

        assertThat(build.cited()).containsExactly("CM-3");
    }

    @Test
    void callsLikenessOfWordsAGuess() throws IOException {
        build.countermeasures.add(countermeasure("CM-2", null, null));
        build.report(
                "surefire-reports/TEST-a.xml",
                "com.example.RowTest",
                "rendersRow",
                "<failure message=\"the title graph was too slow\"/>");

        assertThat(build.history())
                .contains(
                        "    maybe 2026-10-02-slow-graph/CM-2 \"Remove the row when the title graph is slow\" · P2 · open");
    }

    @Test
    void guessesNothingFromOneWord() throws IOException {
        build.countermeasures.add(countermeasure("CM-2", null, null));
        build.report("surefire-reports/TEST-a.xml", "com.example.RowTest", "renders", "<failure message=\"row row\"/>");

        assertThat(build.history()).isEmpty();
    }

    @Test
    void guessesNothingWhereSomethingIsKnown() throws IOException {
        build.countermeasures.add(countermeasure("CM-2", null, null));
        build.countermeasures.add(guards("CM-3", "com.example.RowTest"));
        build.report(
                "surefire-reports/TEST-a.xml",
                "com.example.RowTest",
                "rendersRow",
                "<failure message=\"the title graph was too slow\"/>");

        assertThat(build.cited()).containsExactly("CM-3");
    }

    private void failingTest(String glob) throws IOException {
        build.countermeasures.add(guards("CM-3", glob));
        build.source("src/main/java/com/example/net/Client.java");
        build.source("src/test/java/com/example/PayingTest.java");
        build.report("surefire-reports/TEST-a.xml", "com.example.PayingTest", "pays", TRACE);
    }
}
