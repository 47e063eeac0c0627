package dev.crumple.resilience.internal.binding;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.Setting;
import java.time.Duration;

/** The settings that a declaration without problems gives a guard; what cannot be declared has its default. */
record DeclaredSettings(Declaration declaration, Declaration.Budget declared) {

    private static final int RESERVED_SHARE = 5;

    /**
     * Puts figures in the place of those declared.
     *
     * @throws IllegalArgumentException if they do not fit; each line of the message begins with a setting's name
     */
    GuardSettings with(Figures figures) {
        Duration budget = figures.or(Setting.BUDGET, Durations.parse(declared.value()));
        return new GuardSettings(
                budget,
                keepsReserve() ? figures.or(Setting.RESERVE, reserveOf(budget)) : Duration.ZERO,
                figures.or(Setting.IN_FLIGHT, declared.inFlight()),
                figures.or(Setting.FAILURE_RATE, 50),
                figures.or(Setting.WINDOW, 20),
                figures.or(Setting.MINIMUM_CALLS, 10),
                figures.or(Setting.OPEN_FOR, Duration.ofSeconds(5)));
    }

    /** Tells whether a step of the fallback runs code, which time is kept for. */
    boolean keepsReserve() {
        Declaration.Fallback fallback = declaration.fallback();
        return fallback != null && fallback.to() != null;
    }

    private Duration reserveOf(Duration budget) {
        return declared.reserve().isEmpty() ? budget.dividedBy(RESERVED_SHARE) : Durations.parse(declared.reserve());
    }
}
