package dev.crumple.gameday.internal.plan;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/**
 * What a game day has to prove.
 *
 * @param rehearsed every cause with a fault that it is rehearsed by, in the order of the declaration; never empty
 * @param steps the steps of the degradation
 * @param where where the faults are
 */
public record Declared(List<Rehearsed> rehearsed, List<Step> steps, Where where) {

    private static final List<Step> WITH_CONTENT = List.of(Step.LAST_GOOD, Step.LESSER, Step.RESOURCE, Step.LITERAL);

    /** Copies the lists. */
    public Declared {
        rehearsed = List.copyOf(rehearsed);
        steps = List.copyOf(steps);
    }

    Rehearsed first() {
        return rehearsed.get(0);
    }

    Rehearsed last() {
        return rehearsed.get(rehearsed.size() - 1);
    }

    /**
     * Lists the parts of the protection that are taken away one by one. A time limit is taken away on the wire alone: a
     * fault inside the guard stands before whatever else could end the call.
     */
    List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        if (steps.stream().anyMatch(step -> step != Step.FAIL_FAST)) {
            mutants.add(Mutant.NO_FALLBACK);
        }
        if (steps.stream().anyMatch(WITH_CONTENT::contains)) {
            mutants.add(Mutant.EMPTY_FALLBACK);
        }
        if (where == Where.WIRE
                && rehearsed.stream().anyMatch(each -> each.fault().waits())) {
            mutants.add(Mutant.NO_TIME_LIMIT);
        }
        return mutants;
    }

    /** Finds the fault by which a mutant shows itself and nobody waits longer than need be. */
    Rehearsed cheapestFor(Mutant mutant) {
        boolean waits = mutant == Mutant.NO_TIME_LIMIT;
        return rehearsed.stream()
                .filter(each -> each.fault().waits() == waits)
                .findFirst()
                .orElseGet(this::first);
    }
}
