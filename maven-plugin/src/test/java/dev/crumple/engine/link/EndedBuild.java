package dev.crumple.engine.link;

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

/** A build of one module that is over, with what it left behind and the countermeasures there are. */
final class EndedBuild {

    static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final String GAME_DAY = "com.example.HomePageGameDayTest#standsWithoutTheRow";
    static final String FAILURE_MODE = "similar-titles/graph-slow";

    final List<Countermeasure> countermeasures = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final Path folder;

    EndedBuild(Path folder) {
        this.folder = folder;
    }

    List<String> maybeDone() {
        return Linker.cite(session(), () -> countermeasures, TODAY).maybeDone();
    }

    List<String> history() {
        return Linker.cite(session(), () -> countermeasures, TODAY).history();
    }

    List<String> cited() {
        return history().stream()
                .filter(line -> line.matches("    (maybe )?2026-10-02-slow-graph/.*"))
                .map(line -> line.replaceAll(".*/(CM-\\d+) .*", "$1"))
                .toList();
    }

    EndedSession session() {
        return new EndedSession(folder, List.of(module()), START, messages);
    }

    private ModuleFolders module() {
        List<Path> sources = List.of(folder.resolve("src/main/java"), folder.resolve("src/test/java"));
        return new ModuleFolders("com.example:shop", sources, folder, folder.resolve("crumple"));
    }

    Path source(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    void failed(String test, List<String> failureModes, List<String> carried) throws IOException {
        outcome(test, "FAILED", START, failureModes, carried);
    }

    void passed(String test, List<String> failureModes, List<String> carried) throws IOException {
        outcome(test, "PASSED", START.plusSeconds(1), failureModes, carried);
    }

    void outcome(String test, String result, Instant at, List<String> failureModes, List<String> carried)
            throws IOException {
        new TestOutcome(test, result, at, failureModes, carried, null).appendTo(folder.resolve("crumple/tests"));
    }

    Path report(String name, String owner, String test, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return fresh(Files.writeString(
                file,
                "<testsuite><testcase name=\"%s\" classname=\"%s\">%s</testcase></testsuite>"
                        .formatted(test, owner, content)));
    }

    Path findings(String json) throws IOException {
        Files.createDirectories(folder.resolve("crumple"));
        return fresh(Files.writeString(folder.resolve("crumple/findings.json"), json));
    }

    static Path fresh(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(1)));
    }

    static Countermeasure provedBy(String id, String test, String... failureMode) {
        return provedBy(id, List.of(test), failureMode.length == 0 ? null : failureMode[0]);
    }

    static Countermeasure provedBy(String id, List<String> tests, @Nullable String failureMode) {
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

    static Countermeasure guards(String id, String... globs) {
        Countermeasure plain = countermeasure(id, null, null);
        return new Countermeasure(
                plain.record(),
                id,
                plain.title(),
                plain.kind(),
                plain.state(),
                plain.owner(),
                plain.due(),
                plain.priority(),
                null,
                List.of(globs),
                List.of(),
                List.of(),
                plain.path(),
                plain.line());
    }

    static Countermeasure with(Countermeasure plain, State state) {
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

    static Countermeasure countermeasure(String id, @Nullable String due, @Nullable String failureMode) {
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
