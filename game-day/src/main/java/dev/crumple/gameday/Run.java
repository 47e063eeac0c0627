package dev.crumple.gameday;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run that a game day needs.
 *
 * @param cause the cause to rehearse; null for the first cause of a failure mode whose declaration is not known yet
 * @param mutant what is taken away from the protection
 * @param step the step that the run must see; null for any declared step
 * @param emptied the steps that have nothing to serve
 */
record Run(@Nullable Cause cause, Mutant mutant, @Nullable Step step, Set<Step> emptied) {

    String label() {
        String fault = cause == null ? "first cause" : cause.name();
        if (mutant == Mutant.PROTECTION_OFF) {
            return fault + ", protection off";
        }
        return step == null ? fault : fault + ", " + step.label();
    }
}
