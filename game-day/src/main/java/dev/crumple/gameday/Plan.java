package dev.crumple.gameday;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one game day, planned as it goes: the declaration is known once the first run has found a guard, and the
 * steps still to be proved once the causes have been rehearsed. Every counter-run stands between two protected runs, so
 * that a test which cannot run twice is not taken for one that notices. A run that fails is the last.
 */
final class Plan implements Iterator<Run> {

    private static final int MOST_REPEATS = 2;

    private final List<Run> ahead = new ArrayList<>();
    private final Map<Run, Integer> repeats = new HashMap<>();
    private final Set<Step> seen = EnumSet.noneOf(Step.class);
    private final Set<Step> tried = new HashSet<>();
    private @Nullable Declaration declaration;
    private List<Cause> causes = List.of();
    private boolean endsOnCounterRun;
    private boolean stopped;

    /** Begins a plan; with guards that are bound already, it knows the first cause by name. */
    static Plan of(@Nullable Declaration declaration, String failureMode) {
        Plan plan = new Plan();
        plan.ahead.add(new Run(null, Mutant.NONE, null, Set.of()));
        if (declaration != null) {
            plan.learn(declaration, failureMode);
        }
        return plan;
    }

    /** Learns what is declared and plans the runs of its causes. */
    void learn(Declaration found, String failureMode) {
        if (declaration != null) {
            return;
        }
        declaration = found;
        causes = found.mode(failureMode).orElseThrow().when().stream()
                .map(Cause::valueOf)
                .toList();
        boolean firstIsAhead = !ahead.isEmpty();
        ahead.clear();
        for (Cause cause : causes) {
            ahead.add(new Run(cause, Mutant.NONE, null, Set.of()));
            ahead.add(new Run(cause, Mutant.PROTECTION_OFF, null, Set.of()));
        }
        if (!firstIsAhead) {
            ahead.remove(0); // It is running at this moment.
        }
    }

    Cause firstCause() {
        return causes.get(0);
    }

    /** Notes which step a protected run has proved. */
    void saw(@Nullable Step step) {
        if (step != null) {
            seen.add(step);
        }
    }

    /** Plans a run once more, unless that has been done twice already. */
    boolean repeat(Run run) {
        if (repeats.merge(run, 1, Integer::sum) > MOST_REPEATS) {
            return false;
        }
        ahead.add(0, run);
        return true;
    }

    /** Plans nothing more. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean hasNext() {
        if (!stopped && ahead.isEmpty()) {
            planStep();
        }
        return !stopped && !ahead.isEmpty();
    }

    @Override
    public Run next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Run next = ahead.remove(0);
        endsOnCounterRun = next.mutant() != Mutant.NONE;
        return next;
    }

    private void planStep() {
        Declaration known = declaration;
        if (known == null) {
            return;
        }
        Set<Step> before = EnumSet.noneOf(Step.class);
        for (Step step : known.steps()) {
            if (!seen.contains(step) && tried.add(step)) {
                ahead.add(new Run(firstCause(), Mutant.NONE, step, Set.copyOf(before)));
                return;
            }
            before.add(step);
        }
        if (endsOnCounterRun) {
            ahead.add(new Run(causes.get(causes.size() - 1), Mutant.NONE, null, Set.of()));
        }
    }
}
