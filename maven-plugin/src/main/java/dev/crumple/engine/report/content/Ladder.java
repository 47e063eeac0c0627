package dev.crumple.engine.report.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says which rungs a failure mode has reached, each by evidence of its own. */
final class Ladder {

    private Ladder() {}

    /**
     * Lists the rungs reached, lowest first.
     *
     * @param tested whether a game day names the failure mode
     * @param when its causes
     * @param steps the steps of its degradation
     * @param drill its newest drill that has a result
     */
    static List<Rung> reached(
            boolean tested,
            List<String> when,
            List<String> steps,
            List<Report.Proof> proofs,
            Report.@Nullable Drill drill) {
        List<Report.Proof> holding = proofs.stream().filter(Report.Proof::holds).toList();
        // A fault on the wire has met the guard too, so that it counts for both.
        boolean proved = everyCause(when, holding, proof -> true)
                && steps.stream().allMatch(step -> holding.stream().anyMatch(proof -> step.equals(proof.step())));
        Set<Rung> reached = EnumSet.of(Rung.DECLARED);
        if (tested || proved) {
            reached.add(Rung.TESTED);
        }
        if (proved) {
            reached.add(Rung.PROVED_AT_THE_GUARD);
        }
        if (proved && everyCause(when, holding, Report.Proof::onTheWire)) {
            reached.add(Rung.PROVED_ON_THE_WIRE);
        }
        if (drill != null && drill.held()) {
            reached.add(Rung.DRILLED_WITH_PEOPLE);
        }
        return List.copyOf(reached);
    }

    /** Finds the highest rung below which none is missing. */
    static Rung climbed(List<Rung> reached) {
        Rung climbed = Rung.DECLARED;
        for (Rung rung : Rung.values()) {
            if (!reached.contains(rung)) {
                break;
            }
            climbed = rung;
        }
        return climbed;
    }

    /** Tells whether such a proof, with its counter-run, speaks for every cause; where there is none, none does. */
    private static boolean everyCause(List<String> when, List<Report.Proof> holding, Predicate<Report.Proof> such) {
        List<String> countered = holding.stream()
                .filter(such)
                .filter(proof -> proof.counterRun() != null)
                .map(Report.Proof::cause)
                .toList();
        return !when.isEmpty() && countered.containsAll(when);
    }
}
