package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.link.ModuleFolders;
import dev.crumple.evidence.TestOutcome;
import dev.crumple.records.Account;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCitationTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path folder;

    private final List<String> printed = new ArrayList<>();
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final DefaultMavenExecutionResult result = new DefaultMavenExecutionResult();
    private MavenSession session;

    @BeforeEach
    @SuppressWarnings("deprecation") // The other constructors want a container.
    void aSession() {
        request.setStartTime(Date.from(START));
        request.setMultiModuleProjectDirectory(folder.toFile());
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                printed.add("[INFO] BUILD FAILURE");
            }

            @Override
            public void mojoStarted(ExecutionEvent event) {
                printed.add("[INFO] --- mojo");
            }
        });
        session = new MavenSession(null, null, request, result);
    }

    @Test
    void printsOnceForAllModulesAfterEverybodyElseHasHeardOfTheEnd() throws IOException {
        fails("a", "demo.OneTest#fails");
        fails("b", "demo.TwoTest#fails");

        add("a");
        add("b");
        add("b");
        end();

        assertThat(printed)
                .containsExactly(
                        "[INFO] BUILD FAILURE",
                        "[ERROR] This failure has a history.",
                        "[ERROR]   OneTest.fails",
                        "[ERROR]   TwoTest.fails",
                        "[ERROR]     r/CM-1 \"t\" · open",
                        "[ERROR]     no owner · no due date · p.yaml:3");
    }

    @Test
    void readsTheMessagesOfCauses() {
        add("a");
        result.addException(
                new IllegalStateException("failed", new IllegalStateException("Crashed tests:\ndemo.OneTest\n")));
        end();

        assertThat(printed).contains("[ERROR]   OneTest");
    }

    @Test
    void readsTheLongMessageOfACompilerThatFoundManyErrors() {
        add("a");
        result.addException(new MojoFailureException(
                this, "Compilation failure", folder.resolve("a/src/demo/OneTest.java") + ":[3,1] cannot find symbol"));
        end();

        assertThat(printed).contains("[ERROR]   a/src/demo/OneTest.java:3  does not compile");
    }

    @Test
    void passesEveryOtherEventOnAndNothingElse() {
        add("a");
        request.getExecutionListener().mojoStarted(event());

        assertThat(printed).containsExactly("[INFO] --- mojo");
    }

    @Test
    void worksWhereNobodyListens() throws IOException {
        request.setExecutionListener(null);
        fails("a", "demo.OneTest#fails");
        add("a");

        request.getExecutionListener().mojoStarted(event());
        end();

        assertThat(printed).contains("[ERROR] This failure has a history.");
    }

    @Test
    void keepsItsOwnFailureToItself() throws IOException {
        fails("a", "demo.OneTest#fails");
        citation((records, root, today) -> {
                    throw new IllegalStateException("unreadable");
                })
                .add(() -> module("a"), folder);
        end();

        assertThat(printed).containsExactly("[INFO] BUILD FAILURE", "[DEBUG] No countermeasure was cited.");
    }

    @Test
    void throwsWhatAnotherListenerThrowsAsItIs() {
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                throw new IllegalStateException("theirs");
            }
        });
        add("a");

        assertThatThrownBy(this::end).isInstanceOf(IllegalStateException.class).hasMessage("theirs");
    }

    private void add(String name) {
        citation((records, root, today) -> new Records(List.of(incident()), List.of(), List.of()))
                .add(() -> module(name), folder.resolve("postmortems"));
    }

    private SessionCitation citation(RecordsSource source) {
        return SessionCitation.of(session, () -> new SessionCitation(log(), LocalDate.parse("2026-11-21"), source));
    }

    private ModuleFolders module(String name) {
        Path base = folder.resolve(name);
        return new ModuleFolders("example:" + name, List.of(base.resolve("src")), base, base.resolve("crumple"));
    }

    private void fails(String module, String test) throws IOException {
        new TestOutcome(test, "FAILED", START, List.of(), List.of("r/CM-1"), null)
                .appendTo(module(module).output().resolve("tests"));
    }

    private void end() {
        request.getExecutionListener().sessionEnded(event());
    }

    private ExecutionEvent event() {
        return (ExecutionEvent) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExecutionEvent.class},
                (proxy, method, arguments) -> method.getName().equals("getSession") ? session : null);
    }

    private static Incident incident() {
        Countermeasure countermeasure = new Countermeasure(
                "r",
                "CM-1",
                "t",
                null,
                Countermeasure.State.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                List.of("demo.OneTest#fails"),
                List.of(),
                "p.yaml",
                3);
        return new Incident(
                "r",
                "t",
                "incident",
                null,
                "open",
                false,
                false,
                Map.of(),
                null,
                List.of(),
                List.of(countermeasure),
                null,
                Account.NONE,
                "p.md",
                1);
    }

    private SystemStreamLog log() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                printed.add("[INFO] " + line);
            }

            @Override
            public void error(CharSequence line) {
                printed.add("[ERROR] " + line);
            }

            @Override
            public void debug(CharSequence line, Throwable reason) {
                printed.add("[DEBUG] " + line);
            }
        };
    }
}
