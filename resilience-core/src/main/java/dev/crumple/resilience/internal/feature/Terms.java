package dev.crumple.resilience.internal.feature;

import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.internal.waiting.AtDeadline;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a call goes by. Made when settings are put in force, so that a call only reads them. Immutable.
 *
 * @param settings the settings in force
 * @param breaker the breaker that counts the call
 * @param budget how many nanoseconds its caller waits for the value or its degradation
 * @param forCall how many of them the call itself may take
 * @param speaks whether a call that takes longer says something about the dependency
 * @param exact whether its time is taken exactly
 */
public record Terms(GuardSettings settings, Breaker breaker, long budget, long forCall, boolean speaks, boolean exact)
        implements AtDeadline {

    private static final long UNTIMED = TimeUnit.HOURS.toNanos(1);

    /** The terms of calls whose callers have all the time that the settings give. */
    static Terms of(GuardSettings settings, Breaker breaker, boolean exact) {
        return new Terms(
                settings,
                breaker,
                settings.budget().toNanos(),
                settings.forCall().toNanos(),
                true,
                exact);
    }

    /**
     * The terms of a call within an outer deadline, whose time is taken exactly. Less time than declared is shared as the
     * whole is.
     */
    public Terms within(@Nullable ThreadDeadline outer) {
        if (outer == null) {
            return this;
        }
        long left = outer.left();
        if (left >= budget) {
            return exact ? this : new Terms(settings, breaker, budget, forCall, speaks, true);
        }
        long shorter = (long) ((double) left / budget * forCall);
        // Cut short of half its time by an outer deadline, a call says nothing about the dependency.
        return new Terms(settings, breaker, left, shorter, speaks && shorter >= forCall / 2, true);
    }

    /** The terms of a rehearsed call, which is counted by a breaker of its own. */
    public Terms rehearsed(Rehearsal rehearsal) {
        return rehearsal.untimed()
                ? new Terms(settings, rehearsal.breaker(), UNTIMED, UNTIMED, speaks, true)
                : new Terms(settings, rehearsal.breaker(), budget, forCall, speaks, true);
    }

    @Override
    public void passed() {
        if (speaks) {
            breaker.late(forCall);
        } else {
            breaker.release();
        }
    }
}
