package dev.crumple.engine.proof;

import dev.crumple.engine.Proof;
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

/** Pairs protected runs with their counter-runs; of several attempts the worst speaks. */
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

    private Proofs() {}

    static List<Proof> of(List<JudgedRun> runs) {
        Map<Seen, JudgedRun> protectedRuns = new TreeMap<>(Seen.ORDER);
        protectedRuns.putAll(worst(
                runs.stream().filter(JudgedRun::isProtected).toList(),
                run -> new Seen(run.failureMode(), run.cause(), run.step(), run.where(), run.test())));
        Map<Rehearsed, JudgedRun> counterRuns = worst(
                runs.stream().filter(judged -> !judged.isProtected()).toList(),
                run -> new Rehearsed(run.failureMode(), run.cause(), run.where(), run.test()));
        List<Proof> proofs = new ArrayList<>();
        // One counter-run answers for all steps of its cause in its place; the first of them shows it.
        protectedRuns.forEach((seen, judged) -> proofs.add(proof(
                judged,
                counterRuns.remove(new Rehearsed(seen.failureMode(), seen.cause(), seen.where(), seen.test())))));
        return proofs;
    }

    private static <K> Map<K, JudgedRun> worst(Collection<JudgedRun> runs, Function<RunEvidence, K> key) {
        Map<K, JudgedRun> worst = new HashMap<>();
        runs.forEach(judged ->
                worst.merge(key.apply(judged.run()), judged, (a, b) -> JudgedRun.WORST_LAST.compare(a, b) < 0 ? b : a));
        return worst;
    }

    private static Proof proof(JudgedRun judged, @Nullable JudgedRun counter) {
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
                judged.reused());
    }
}
