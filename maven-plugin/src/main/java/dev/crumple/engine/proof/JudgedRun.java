package dev.crumple.engine.proof;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * A run that counts for its test, measured against the present bytes.
 *
 * @param run the run
 * @param reused whether it is older than the build
 * @param changed what has changed since: classes, or the declaration; empty when nothing has
 */
record JudgedRun(RunEvidence run, boolean reused, List<String> changed) {

    /** Good verdicts first, then as the verdicts are listed, then the older run. */
    static final Comparator<JudgedRun> WORST_LAST = Comparator.comparing(
                    (JudgedRun judged) -> !judged.run().verdict().good())
            .thenComparing(judged -> judged.run().verdict())
            .thenComparing(judged -> judged.run().startedAt());

    boolean current() {
        return changed.isEmpty();
    }

    boolean isProtected() {
        return run.mutant() == Mutant.NONE;
    }

    /** Tells whether the test does not look at what it says it proves. */
    boolean vacuous() {
        return run.verdict() == Verdict.SURVIVED || run.verdict() == Verdict.NOT_REACHED;
    }
}
