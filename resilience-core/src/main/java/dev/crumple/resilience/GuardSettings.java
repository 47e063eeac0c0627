package dev.crumple.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that one guard goes by: those of the declaration, unless somebody {@linkplain Settings overrides} them.
 * Immutable; one that contradicts itself cannot be made.
 *
 * @param budget the longest a caller waits for the value or its degradation; at least 1 ms
 * @param reserve the part of the budget that is kept for fallback steps that run code; zero or more, and shorter than
 *     the budget
 * @param inFlight how many calls may be in flight at once, abandoned ones included; at least 1
 * @param failureRate the share of failed calls at which the breaker opens, in percent, 1 to 100
 * @param window how many of the latest calls the breaker looks at; 1 to 10,000
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

    /**
     * Refuses figures that no guard could go by.
     *
     * @throws IllegalArgumentException with a line for each problem, which begins with the setting's name
     */
    public GuardSettings {
        List<String> problems = new ArrayList<>();
        Setting.BUDGET.problem(budget).ifPresent(problems::add);
        Setting.IN_FLIGHT.problem(inFlight).ifPresent(problems::add);
        Setting.FAILURE_RATE.problem(failureRate).ifPresent(problems::add);
        Setting.WINDOW.problem(window).ifPresent(problems::add);
        Setting.MINIMUM_CALLS.problem(minimumCalls).ifPresent(problems::add);
        Setting.OPEN_FOR.problem(openFor).ifPresent(problems::add);
        if (reserve.isNegative() || reserve.compareTo(budget) >= 0) {
            problems.add("reserve is " + Setting.RESERVE.text(reserve) + " and must leave something of the budget of "
                    + Setting.BUDGET.text(budget) + ". Shorten it.");
        }
        if (minimumCalls > window) {
            problems.add("minimum-calls is " + minimumCalls + " and must not exceed the window of " + window
                    + ". Lower it, or widen the window.");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
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
