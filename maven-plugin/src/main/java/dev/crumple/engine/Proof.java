package dev.crumple.engine;

import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says about one cause, or one step, of a failure mode.
 *
 * @param failureMode the failure mode's full id
 * @param cause the name of the cause rehearsed
 * @param step the step of the degradation seen
 * @param where where the fault was
 * @param test the game day, {@code class#method}
 * @param fault the fault injected
 * @param verdict the verdict of the protected run
 * @param counterRun the verdict of the counter-run; null when the run had none, because another run of the same cause
 *     had it
 * @param message the worse verdict as a sentence
 * @param delivered how often the fault was delivered
 * @param budgetMillis the budget in milliseconds
 * @param elapsedMillis the longest guarded call, in milliseconds
 * @param provedAt when the protected run began
 * @param current false when the declaration, a guarded class or the test has changed since
 * @param reused true when the evidence is older than this build
 * @param mutants what the same test made of parts of the protection taken away, by mutant; empty when no run tried,
 *     because another run of the same cause did
 */
public record Proof(
        String failureMode,
        String cause,
        @Nullable Step step,
        Where where,
        String test,
        String fault,
        Verdict verdict,
        @Nullable Verdict counterRun,
        String message,
        int delivered,
        long budgetMillis,
        long elapsedMillis,
        Instant provedAt,
        boolean current,
        boolean reused,
        List<MutantRun> mutants) {

    /** Copies the list. */
    public Proof {
        mutants = List.copyOf(mutants);
    }

    /**
     * Tells whether it counts.
     *
     * @return true when it is of the present bytes and every verdict is good
     */
    public boolean holds() {
        return current && verdict.good() && (counterRun == null || counterRun.good());
    }
}
