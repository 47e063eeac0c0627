package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import java.time.Duration;

/**
 * The figures that one guard goes by: those of the declaration, unless somebody overrides them. Immutable.
 *
 * @param budget the longest a caller waits for the value or its degradation; at least 1 ms
 * @param reserve the part of the budget that is kept for fallback steps that run code; shorter than the budget
 * @param inFlight how many calls may be in flight at once, abandoned ones included; at least 1
 * @param failureRate the share of failed calls at which the breaker opens, in percent, 1 to 100
 * @param window how many of the latest calls the breaker looks at; at least 1
 * @param minimumCalls how many calls the breaker must have seen before it may open; 1 to the window
 * @param openFor how long an open breaker refuses calls before it lets a probe through; at least 1 ms
 */
public record GuardSettings(
        Duration budget,
        Duration reserve,
        int inFlight,
        int failureRate,
        int window,
        int minimumCalls,
        Duration openFor) {

    private static final int RESERVED_SHARE = 5;

    /**
     * Reads the settings of a declaration that has no problems.
     *
     * @param declaration the declaration
     * @param declared its budget
     * @return the settings; what cannot be declared has its default
     */
    public static GuardSettings of(Declaration declaration, Declaration.Budget declared) {
        Duration budget = Durations.parse(declared.value());
        return new GuardSettings(
                budget, reserve(declaration, declared, budget), declared.inFlight(), 50, 20, 10, Duration.ofSeconds(5));
    }

    private static Duration reserve(Declaration declaration, Declaration.Budget declared, Duration budget) {
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null || fallback.to() == null) {
            return Duration.ZERO;
        }
        return declared.reserve().isEmpty() ? budget.dividedBy(RESERVED_SHARE) : Durations.parse(declared.reserve());
    }

    /**
     * Tells how long the call itself may take.
     *
     * @return the budget without the reserve
     */
    public Duration forCall() {
        return budget.minus(reserve);
    }
}
