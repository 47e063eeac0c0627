package dev.crumple.engine.link;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the tests of a module ended in a build, as far as they left anything behind. */
public final class TestResults {

    /** No test left anything behind. */
    public static final TestResults NONE = new TestResults(List.of());

    private final List<TestRun> runs;

    private TestResults(Collection<TestRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** How a test ended, over all its invocations. */
    public enum Ending {
        /** Every invocation passed. */
        PASSED,
        /** It was skipped or aborted, or passed at a later attempt only. */
        UNDECIDED,
        /** An invocation failed. */
        FAILED
    }

    /**
     * Reads what the tests of a module left behind. What is missing, older or broken counts as nothing.
     *
     * @param build the build directory, which holds the reports of Surefire and Failsafe
     * @param output the output folder of Crumple Zone
     * @param since the moment from which results count
     * @return the results
     */
    public static TestResults read(Path build, Path output, Instant since) {
        return new TestResults(Happened.runs(build, output, since).values());
    }

    /**
     * Tells whether no test left anything behind.
     *
     * @return true when there are no results
     */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /**
     * Finds how a named test ended. A class stands for its tests and those of the classes in it, and ended as the worst of
     * them.
     *
     * @param named {@code class#method}, or a class alone
     * @return how it ended, or nothing when it left nothing behind
     */
    public Optional<Ending> of(String named) {
        return runs.stream()
                .filter(run -> Link.names(named, run.subject(Touched.nothing())))
                .map(run -> Ending.valueOf(run.result().name()))
                .max(Comparator.naturalOrder());
    }
}
