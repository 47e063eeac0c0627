package dev.crumple.gameday.internal.verdict;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.internal.plan.Run;
import dev.crumple.resilience.spi.Observed;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run showed: all that its verdict is made from.
 *
 * @param test the test, {@code Class.method}, for messages
 * @param failureMode the failure mode's full id
 * @param run the run
 * @param where where the fault was
 * @param declaration what is declared
 * @param budgetMillis the budget in milliseconds
 * @param delivered how often the fault was delivered
 * @param seen what the guards saw
 * @param thrown what the test threw; null when it passed
 * @param escaped whether the test threw what a rehearsed call threw
 * @param passedBy the name of a thread whose call the rehearsal did not reach; null for none
 * @param end how the test came to its end
 * @param stalledMillis the longest time that a thread waited for its turn meanwhile, in milliseconds
 */
public record Sighting(
        String test,
        String failureMode,
        Run run,
        Where where,
        Declaration declaration,
        long budgetMillis,
        int delivered,
        List<Observed> seen,
        @Nullable Throwable thrown,
        boolean escaped,
        @Nullable String passedBy,
        End end,
        long stalledMillis) {

    /** How a test came to its end. */
    public enum End {
        /** By itself. */
        ITSELF,
        /** Only after the fault had been lifted. */
        LIFTED,
        /** Only after its thread had been interrupted. */
        GIVEN_UP
    }

    /** Copies the list. */
    public Sighting {
        seen = List.copyOf(seen);
    }

    /** Judges the run. */
    public Judgement judge() {
        return run.mutant() == Mutant.NONE ? ProtectedRun.judge(this) : CounterRun.judge(this);
    }

    /** The steps that were served. */
    Set<Step> served() {
        return seen.stream()
                .map(Observed::step)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** The step that the run proves: the one it had to see, or else the first that was served. */
    @Nullable
    public Step step() {
        if (run.mutant() != Mutant.NONE || run.step() != null) {
            return run.step();
        }
        return served().stream().findFirst().orElse(null);
    }

    /** The longest guarded call, in milliseconds. */
    public long longestMillis() {
        return seen.stream().mapToLong(Observed::nanos).max().orElse(0) / 1_000_000;
    }

    /** What customers see then, as declared. */
    String customerSees() {
        return "\"" + declaration.mode(failureMode).orElseThrow().customerSees() + "\"";
    }

    /** What was rehearsed, for messages: "(fault hangs, delivered 2 times, budget 150 ms)". */
    String circumstances() {
        return "(fault %s%s, delivered %s, budget %d ms)"
                .formatted(
                        run.fault().label(),
                        where == Where.WIRE ? " on the wire" : "",
                        delivered == 1 ? "once" : delivered + " times",
                        budgetMillis);
    }

    /** What the test threw, class and message. */
    public String failure() {
        return thrown == null ? "nothing" : thrown.getClass().getName() + ": " + thrown.getMessage();
    }
}
