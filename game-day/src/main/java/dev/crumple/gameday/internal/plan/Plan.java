package dev.crumple.gameday.internal.plan;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one game day, planned as it goes: what is declared is known once the first run has found a guard, and the
 * steps still to be proved once the causes have been rehearsed. Every run without the whole protection stands between two
 * protected runs, so that a test which cannot run twice is not taken for one that notices. A run that fails is the last.
 *
 * <p>Somebody who runs a failed test again asks for one run in the middle. Nothing is known then, so that runs are handed
 * out blindly, and the one that is executed learns what it is.
 */
public final class Plan implements Iterator<Run> {

    private static final int MOST_BLIND = 64;

    private final List<Run> ahead = new ArrayList<>();
    private final Map<Run, Integer> repeats = new HashMap<>();
    private final Set<Step> seen = EnumSet.noneOf(Step.class);
    private final Set<Step> tried = EnumSet.noneOf(Step.class);
    private @Nullable Declared declared;
    private @Nullable Run asked;
    private int blind;
    private boolean begun;
    private boolean mutantsPlanned;
    private boolean endsUnprotected;
    private boolean stopped;

    /** Hears that the run handed out last is executed. */
    public void begin() {
        begun = true;
    }

    /**
     * Gives the run that is running at this moment, known by now: from a run that was handed out blindly, learns what is
     * declared, and plans the runs of its causes. All tests of a class share the run of their class.
     */
    public Run learn(Declared found, Run running) {
        begun = false;
        if (running.rehearsed() != null) {
            return running;
        }
        Run known = asked;
        if (known == null) {
            declared = found;
            for (Rehearsed rehearsed : found.rehearsed()) {
                ahead.add(Run.of(rehearsed, Mutant.NONE));
                ahead.add(Run.of(rehearsed, Mutant.PROTECTION_OFF));
            }
            ahead.subList(0, Math.min(blind - 1, ahead.size())).clear();
            known = ahead.isEmpty() ? Run.of(found.first(), Mutant.NONE) : ahead.remove(0);
            endsUnprotected = known.mutant() != Mutant.NONE;
            asked = known;
        }
        return known;
    }

    /** Notes which step a protected run has proved. */
    public void saw(@Nullable Step step) {
        if (step != null) {
            seen.add(step);
        }
    }

    /** Plans a run once more, unless that has been done often enough. */
    public boolean repeat(Run run, int atMost) {
        if (atMost == 0) {
            return false;
        }
        if (!ahead.isEmpty() && ahead.get(0).equals(run)) {
            return true;
        }
        if (repeats.merge(run, 1, Integer::sum) > atMost) {
            return false;
        }
        ahead.add(0, run);
        return true;
    }

    /** Plans nothing more. */
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean hasNext() {
        // A run that was begun and has not met its test method failed before: so would those after it.
        if (stopped || begun) {
            return false;
        }
        if (declared == null) {
            return blind < MOST_BLIND;
        }
        if (ahead.isEmpty()) {
            planMore(declared);
        }
        return !ahead.isEmpty();
    }

    @Override
    public Run next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (declared == null) {
            blind++;
            return Run.of(null, Mutant.NONE);
        }
        Run next = ahead.remove(0);
        endsUnprotected = next.mutant() != Mutant.NONE;
        return next;
    }

    private void planMore(Declared known) {
        Set<Step> before = EnumSet.noneOf(Step.class);
        for (Step step : known.steps()) {
            if (!seen.contains(step) && tried.add(step)) {
                ahead.add(new Run(known.first(), Mutant.NONE, step, before));
                return;
            }
            before.add(step);
        }
        if (!mutantsPlanned) {
            mutantsPlanned = true;
            known.mutants().forEach(mutant -> ahead.add(Run.of(known.cheapestFor(mutant), mutant)));
        }
        if (ahead.isEmpty() && endsUnprotected) {
            ahead.add(Run.of(known.last(), Mutant.NONE));
        }
    }
}
