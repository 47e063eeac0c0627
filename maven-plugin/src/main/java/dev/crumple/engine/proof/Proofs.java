package dev.crumple.engine.proof;

import dev.crumple.engine.MutantRun;
import dev.crumple.engine.Proof;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts protected runs together with what their tests made of less protection; of several attempts the worst speaks. */
final class Proofs {

    private record Rehearsed(String failureMode, String cause, Where where, String test) {}

    private record Seen(
            String failureMode, String cause, @Nullable Step step, Where where, String test) {

        static final Comparator<Seen> ORDER = Comparator.comparing(Seen::failureMode)
                .thenComparing(Seen::cause)
                .thenComparing(Seen::where)
                .thenComparing(Seen::test)
                .thenComparing(Seen::step, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private record Taken(Rehearsed rehearsed, Mutant mutant) {}

    private Proofs() {}

    static List<Proof> of(List<JudgedRun> runs) {
        Map<Seen, JudgedRun> protectedRuns = new TreeMap<>(Seen.ORDER);
        protectedRuns.putAll(worst(
                runs.stream().filter(JudgedRun::isProtected).toList(),
                run -> new Seen(run.failureMode(), run.cause(), run.step(), run.where(), run.test())));
        Map<Rehearsed, JudgedRun> counterRuns = worst(
                runs.stream()
                        .filter(judged -> judged.run().mutant() == Mutant.PROTECTION_OFF)
                        .toList(),
                Proofs::rehearsed);
        Map<Rehearsed, List<MutantRun>> mutants = mutants(runs);
        List<Proof> proofs = new ArrayList<>();
        // One counter-run, and one run of each mutant, answer for all steps of a cause in one place; the first step
        // shows them.
        protectedRuns.forEach((seen, judged) -> {
            Rehearsed rehearsed = rehearsed(judged.run());
            List<MutantRun> taken = mutants.remove(rehearsed);
            proofs.add(proof(judged, counterRuns.remove(rehearsed), taken == null ? List.of() : taken));
        });
        return proofs;
    }

    private static Rehearsed rehearsed(RunEvidence run) {
        return new Rehearsed(run.failureMode(), run.cause(), run.where(), run.test());
    }

    private static Map<Rehearsed, List<MutantRun>> mutants(List<JudgedRun> runs) {
        Map<Taken, JudgedRun> worst = worst(
                runs.stream()
                        .filter(judged ->
                                judged.current() && !judged.run().mutant().gates())
                        .toList(),
                run -> new Taken(rehearsed(run), run.mutant()));
        Map<Rehearsed, List<MutantRun>> mutants = new HashMap<>();
        worst.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().mutant()))
                .forEach(entry -> mutants.computeIfAbsent(entry.getKey().rehearsed(), key -> new ArrayList<>())
                        .add(mutant(entry.getValue().run())));
        return mutants;
    }

    private static MutantRun mutant(RunEvidence run) {
        return new MutantRun(run.mutant(), run.verdict(), run.accepted());
    }

    private static <K> Map<K, JudgedRun> worst(Collection<JudgedRun> runs, Function<RunEvidence, K> key) {
        Map<K, JudgedRun> worst = new HashMap<>();
        runs.forEach(judged ->
                worst.merge(key.apply(judged.run()), judged, (a, b) -> JudgedRun.WORST_LAST.compare(a, b) < 0 ? b : a));
        return worst;
    }

    private static Proof proof(JudgedRun judged, @Nullable JudgedRun counter, List<MutantRun> mutants) {
        RunEvidence run = judged.run();
        return new Proof(
                run.failureMode(),
                run.cause(),
                run.step(),
                run.where(),
                run.test(),
                run.fault(),
                run.verdict(),
                counter == null ? null : counter.run().verdict(),
                counter != null
                                && run.verdict().good()
                                && !counter.run().verdict().good()
                        ? counter.run().message()
                        : run.message(),
                run.delivered(),
                run.budgetMillis(),
                run.elapsedMillis(),
                run.startedAt(),
                judged.current() && (counter == null || counter.current()),
                judged.reused(),
                mutants);
    }
}
