package dev.crumple.gameday.internal.verdict;

import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.spi.Observed;

/** How far a verdict may be the doing of a busy machine, and so how often its run is worth repeating. */
public enum Doubt {
    /** It is not. */
    NONE(0),
    /** The machine stood still for a good part of the budget. */
    SOME(2),
    /** A call was late, and not because of the fault. Busy times last. */
    GREAT(5);

    private static final int STALL_SHARE = 10;

    private final int repeats;

    Doubt(int repeats) {
        this.repeats = repeats;
    }

    /** Gives how often at most a run with such a verdict is repeated. */
    public int repeats() {
        return repeats;
    }

    /** Judges a judgement. */
    public static Doubt about(Sighting sighting, Verdict verdict) {
        return switch (verdict) {
            // Who passes without protection does so on any machine.
            case SURVIVED, KILLED_BY_ASSERTION, KILLED_BY_ESCAPED_FAULT -> NONE;
            case KILLED_BY_OVERRUN ->
                isStalled(sighting) && sighting.longestMillis() - sighting.stalledMillis() <= sighting.budgetMillis()
                        ? SOME
                        : NONE;
            case PROVED -> isProvedByLatenessAlone(sighting) ? GREAT : NONE;
            case NOT_DEGRADED -> isTakenForHealthy(sighting) ? NONE : aboutFailure(sighting);
            default -> aboutFailure(sighting);
        };
    }

    private static Doubt aboutFailure(Sighting sighting) {
        if (sighting.seen().stream().anyMatch(Doubt::isLate) && isNotLateByTheFault(sighting)) {
            return GREAT;
        }
        return isStalled(sighting) ? SOME : NONE;
    }

    private static boolean isStalled(Sighting sighting) {
        return sighting.stalledMillis() * STALL_SHARE > sighting.budgetMillis();
    }

    private static boolean isLate(Observed call) {
        return call.reason() == Reason.LATE;
    }

    private static boolean isNotLateByTheFault(Sighting sighting) {
        boolean overran = (sighting.longestMillis() - sighting.budgetMillis()) * STALL_SHARE > sighting.budgetMillis();
        return sighting.delivered() == 0 || !sighting.run().fault().waits() || (overran && isStalled(sighting));
    }

    /**
     * Nothing waits, and every call was late: what would have come of the fault was not seen. On the wire a client may try
     * again until it is late.
     */
    private static boolean isProvedByLatenessAlone(Sighting sighting) {
        return sighting.where() == Where.GUARD
                && !sighting.run().fault().waits()
                && sighting.seen().stream().filter(call -> call.step() != null).allMatch(Doubt::isLate);
    }

    /** No stall makes a guard take a fault for an answer. */
    private static boolean isTakenForHealthy(Sighting sighting) {
        return !sighting.seen().isEmpty() && sighting.served().isEmpty();
    }
}
