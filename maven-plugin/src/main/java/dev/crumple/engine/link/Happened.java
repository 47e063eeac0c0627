package dev.crumple.engine.link;

import dev.crumple.engine.TestName;
import dev.crumple.engine.link.TestRun.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What failed and what passed in a build, from the best source that knows.
 *
 * @param failed the tests and findings that failed: tests by name, then findings and sources
 * @param passed the tests that passed, by name
 */
record Happened(List<Subject> failed, List<Subject> passed) {

    static Happened in(EndedSession session) {
        Map<String, TestRun> runs = new TreeMap<>();
        Sources sources = new Sources(session);
        List<Subject> findings = new ArrayList<>();
        for (ModuleFolders module : session.modules()) {
            runs(module, session).forEach((test, run) -> runs.merge(test, run, TestRun::and));
            findings.addAll(BrokenRules.read(module, session, sources));
        }
        findings.addAll(CompileErrors.in(session, sources));
        for (String crashed : CrashedTests.in(session.messages())) {
            if (runs.values().stream()
                    .noneMatch(run -> run.failed() && owner(run).equals(crashed))) {
                runs.merge(crashed, new TestRun(crashed, Result.FAILED), TestRun::and);
            }
        }
        List<Subject> failed = new ArrayList<>(subjects(runs.values(), Result.FAILED, run -> touched(run, sources)));
        failed.addAll(findings);
        return new Happened(List.copyOf(failed), subjects(runs.values(), Result.PASSED, run -> Touched.nothing()));
    }

    private static Touched touched(TestRun run, Sources sources) {
        Touched touched = sources.of(run.frames());
        touched.modules().addAll(run.modules());
        return touched;
    }

    boolean nothing() {
        return failed.isEmpty() && passed.isEmpty();
    }

    private static Map<String, TestRun> runs(ModuleFolders module, EndedSession session) {
        Map<String, TestRun> runs = runs(module.build(), module.output(), session.started());
        runs.replaceAll((test, run) -> run.in(module));
        return runs;
    }

    static Map<String, TestRun> runs(Path build, Path output, Instant since) {
        Map<String, TestRun> runs = byTest(OutcomeLines.read(output, since));
        Set<String> known = runs.values().stream().map(Happened::topLevel).collect(Collectors.toSet());
        byTest(TestReports.read(build, since)).forEach((test, reported) -> {
            if (!known.contains(topLevel(reported))) {
                runs.put(test, reported);
            } else if (reported.result() == Result.UNDECIDED) {
                // Only the report knows that a failed test passed when it was run again.
                runs.computeIfPresent(test, (key, run) -> run.with(Result.UNDECIDED));
            } else {
                // Only the report knows the frames.
                runs.computeIfPresent(test, (key, run) -> run.failed() ? run.ended(reported.thrown()) : run);
            }
        });
        return runs;
    }

    private static Map<String, TestRun> byTest(List<TestRun> runs) {
        Map<String, TestRun> byTest = new TreeMap<>();
        runs.forEach(run -> byTest.merge(run.test(), run, TestRun::and));
        return byTest;
    }

    private static List<Subject> subjects(Collection<TestRun> runs, Result result, Function<TestRun, Touched> touched) {
        return runs.stream()
                .filter(run -> run.result() == result)
                .map(run -> run.subject(touched.apply(run)))
                .toList();
    }

    private static String owner(TestRun run) {
        return TestName.owner(run.test());
    }

    private static String topLevel(TestRun run) {
        return owner(run).split("\\$", 2)[0];
    }
}
