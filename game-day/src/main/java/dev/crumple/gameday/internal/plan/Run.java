package dev.crumple.gameday.internal.plan;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.gameday.fault.Fault;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run that a game day needs.
 *
 * @param rehearsed what stands in the dependency's place; null as long as no guard has told what is declared
 * @param mutant what is taken away from the protection
 * @param step the step that the run must see; null for any declared step
 * @param emptied the steps that have nothing to serve
 */
public record Run(
        @Nullable Rehearsed rehearsed,
        Mutant mutant,
        @Nullable Step step,
        Set<Step> emptied) {

    /** A cause, and the fault by which it is rehearsed. */
    public record Rehearsed(Cause cause, Fault fault) {}

    /** Copies the steps. */
    public Run {
        emptied = Set.copyOf(emptied);
    }

    static Run of(@Nullable Rehearsed rehearsed, Mutant mutant) {
        return new Run(rehearsed, mutant, null, Set.of());
    }

    /** Gives the cause; only of a run that is known. */
    public Cause cause() {
        return known().cause();
    }

    /** Gives the fault; only of a run that is known. */
    public Fault fault() {
        return known().fault();
    }

    private Rehearsed known() {
        if (rehearsed == null) {
            throw new IllegalStateException("No guard has told yet what is declared.");
        }
        return rehearsed;
    }

    /** Names the run for people: "HANGS (hangs-deaf), protection off". */
    public String label() {
        String fault = rehearsed == null
                ? "first cause"
                : rehearsed.cause() + " (" + rehearsed.fault().label() + ")";
        return switch (mutant) {
            case NONE -> step == null ? fault : fault + ", " + step.label();
            case PROTECTION_OFF -> fault + ", protection off";
            case NO_TIME_LIMIT -> fault + ", no time limit";
            case NO_FALLBACK -> fault + ", no fallback";
            case EMPTY_FALLBACK -> fault + ", empty fallback";
        };
    }
}
