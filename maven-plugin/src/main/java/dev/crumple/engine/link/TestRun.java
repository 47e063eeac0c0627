package dev.crumple.engine.link;

import dev.crumple.engine.TestName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a test ended in this build.
 *
 * @param test {@code class#method}, or the class alone when its set-up failed
 * @param result how it ended, over all its invocations
 * @param failureModes full ids of the failure modes that it rehearses
 * @param countermeasures the countermeasures that it carries
 * @param thrown what its invocations ended with
 * @param modules {@code group:artifact} of the modules that it ran in
 */
record TestRun(
        String test,
        Result result,
        List<String> failureModes,
        List<String> countermeasures,
        List<Thrown> thrown,
        List<String> modules) {

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
        thrown = List.copyOf(thrown);
        modules = List.copyOf(modules);
    }

    TestRun(String test, Result result) {
        this(test, result, List.of(), List.of(), List.of(), List.of());
    }

    boolean failed() {
        return result == Result.FAILED;
    }

    TestRun with(Result other) {
        return new TestRun(test, other, failureModes, countermeasures, thrown, modules);
    }

    TestRun ended(List<Thrown> also) {
        return new TestRun(test, result, failureModes, countermeasures, joined(thrown, also), modules);
    }

    TestRun in(ModuleFolders module) {
        return new TestRun(test, result, failureModes, countermeasures, thrown, List.of(module.coordinates()));
    }

    TestRun and(TestRun other) {
        return new TestRun(
                test,
                result.compareTo(other.result) > 0 ? result : other.result,
                joined(failureModes, other.failureModes),
                joined(countermeasures, other.countermeasures),
                joined(thrown, other.thrown),
                joined(modules, other.modules));
    }

    /** The code that it passed through, its own class first. */
    List<StackFrame> frames() {
        return Stream.concat(
                        Stream.of(StackFrame.of(TestName.owner(test))),
                        thrown.stream().flatMap(end -> end.frames().stream()))
                .distinct()
                .toList();
    }

    Subject subject(Touched touched) {
        String proves = failureModes.isEmpty() ? "" : "proves " + String.join(", ", failureModes);
        String name = TestName.shortened(test);
        String said = Stream.concat(Stream.of(name), thrown.stream().map(Thrown::message))
                .collect(Collectors.joining(" "));
        return new Subject(name, proves, test, failureModes, countermeasures, touched, said);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
