package dev.crumple.engine.link;

import dev.crumple.engine.TestName;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a test ended in this build.
 *
 * @param test {@code class#method}, or the class alone when its set-up failed
 * @param result how it ended, over all its invocations
 * @param failureModes full ids of the failure modes that it rehearses
 * @param countermeasures the countermeasures that it carries
 */
record TestRun(String test, Result result, List<String> failureModes, List<String> countermeasures) {

    /** How a test ended, best first: what one invocation of a test broke, no other mends. */
    enum Result {
        PASSED,
        /** Skipped, aborted, or passed at a later attempt. */
        UNDECIDED,
        FAILED
    }

    TestRun {
        failureModes = List.copyOf(failureModes);
        countermeasures = List.copyOf(countermeasures);
    }

    TestRun(String test, Result result) {
        this(test, result, List.of(), List.of());
    }

    boolean failed() {
        return result == Result.FAILED;
    }

    TestRun with(Result other) {
        return new TestRun(test, other, failureModes, countermeasures);
    }

    TestRun and(TestRun other) {
        return new TestRun(
                test,
                result.compareTo(other.result) > 0 ? result : other.result,
                joined(failureModes, other.failureModes),
                joined(countermeasures, other.countermeasures));
    }

    Subject subject() {
        String proves = failureModes.isEmpty() ? "" : "proves " + String.join(", ", failureModes);
        return new Subject(TestName.shortened(test), proves, test, failureModes, countermeasures);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
