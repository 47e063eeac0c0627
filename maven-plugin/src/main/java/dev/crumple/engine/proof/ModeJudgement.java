package dev.crumple.engine.proof;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.SourceLine;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the counting runs say of one declared failure mode. */
final class ModeJudgement {

    private final DeclaredMethod method;
    private final Declaration.Mode mode;
    private final List<JudgedRun> runs;
    private final List<RunEvidence> mutants;

    /** Judges a mode by the runs that rehearsed it. */
    ModeJudgement(DeclaredMethod method, Declaration.Mode mode, List<JudgedRun> own) {
        this.method = method;
        this.mode = mode;
        runs = own.stream().filter(judged -> judged.run().mutant().gates()).toList();
        mutants = own.stream()
                .filter(judged -> judged.current() && !judged.run().mutant().gates())
                .map(JudgedRun::run)
                .toList();
    }

    String id() {
        return method.declaration().idOf(mode);
    }

    Declaration declaration() {
        return method.declaration();
    }

    Declaration.Mode mode() {
        return mode;
    }

    SourceLine at() {
        return method.lineOf(mode);
    }

    List<JudgedRun> runs() {
        return runs;
    }

    /** Gives the current runs that took a part of the protection away; no proof depends on them. */
    List<RunEvidence> mutants() {
        return mutants;
    }

    List<JudgedRun> stale() {
        return runs.stream().filter(judged -> !judged.current()).toList();
    }

    List<JudgedRun> vacuous() {
        return current().filter(JudgedRun::vacuous).toList();
    }

    /** Finds the runs that ended badly for another reason than that the test does not look. */
    List<JudgedRun> failed() {
        return current()
                .filter(judged -> !judged.run().verdict().good() && !judged.vacuous())
                .toList();
    }

    List<String> unprovedCauses() {
        return mode.when().stream().filter(cause -> !proved(cause)).toList();
    }

    List<Step> unseenSteps() {
        return method.declaration().steps().stream()
                .filter(step -> current().noneMatch(judged -> judged.run().step() == step && proves(judged)))
                .toList();
    }

    /** Tells whether the protection was seen to hold, so that only its counter-run is missing. */
    boolean lacksOnlyCounterRun(String cause) {
        return current(cause).anyMatch(ModeJudgement::proves) && current(cause).allMatch(JudgedRun::isProtected);
    }

    private boolean proved(String cause) {
        return current(cause).allMatch(judged -> judged.run().verdict().good())
                && current(cause)
                        .filter(ModeJudgement::proves)
                        .map(JudgedRun::run)
                        .anyMatch(proof -> current(cause).anyMatch(isCounterRunOf(proof)));
    }

    private static boolean proves(JudgedRun judged) {
        return judged.run().verdict() == Verdict.PROVED;
    }

    private static Predicate<JudgedRun> isCounterRunOf(RunEvidence proof) {
        return judged -> !judged.isProtected() && judged.run().test().equals(proof.test());
    }

    private Stream<JudgedRun> current() {
        return runs.stream().filter(JudgedRun::current);
    }

    private Stream<JudgedRun> current(String cause) {
        return current().filter(judged -> judged.run().cause().equals(cause));
    }
}
