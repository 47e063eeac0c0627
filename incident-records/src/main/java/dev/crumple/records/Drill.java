package dev.crumple.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drill with people: the part of a game day's record that says what was planned and what came of it.
 *
 * @param date the day on which it began, or is to begin; null when the record's times do not say
 * @param plan what was planned
 * @param result what came of it; null while it has not begun, and when the result cannot be read
 */
public record Drill(
        @Nullable LocalDate date, Plan plan, @Nullable Result result) {

    /** What came of a drill. */
    public enum Verdict {
        /** The fault was there, and what was expected was seen. */
        HELD,
        /** The fault was there, and something else was seen. */
        DEVIATED,
        /** Somebody halted it. */
        ABORTED,
        /** It says nothing, for instance because nobody saw that the fault was there. */
        INCONCLUSIVE
    }

    /**
     * What was planned.
     *
     * @param hypothesis what was expected, one sentence; null when the plan does not say
     * @param announced whether people knew of it before
     * @param scope what was drilled, of {@code systems}, {@code process} and {@code communications}
     */
    public record Plan(@Nullable String hypothesis, boolean announced, List<String> scope) {

        /** Copies the list. */
        public Plan {
            scope = List.copyOf(scope);
        }
    }

    /**
     * What came of it. What it led to are the countermeasures of the record.
     *
     * @param verdict the verdict; {@link Verdict#INCONCLUSIVE}, whatever was written, when a fault was not confirmed that
     *     the written one needs
     * @param surprises what nobody had expected, in the order of the file
     */
    public record Result(Verdict verdict, List<String> surprises) {

        /** Copies the list. */
        public Result {
            surprises = List.copyOf(surprises);
        }
    }
}
