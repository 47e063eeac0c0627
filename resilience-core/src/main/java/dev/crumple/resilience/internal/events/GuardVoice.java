package dev.crumple.resilience.internal.events;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.degradation.Served;
import dev.crumple.resilience.internal.time.Time;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells what one guard meets: each failed or late call by itself, everything else counted. Thread-safe. */
public final class GuardVoice {

    private final Diagnosis diagnosis;
    private final Clock clock;
    private final Outlets outlets;
    private final Tally tally;
    private final Spell spell;
    private final Met nothing;
    private final Met crowd;
    private volatile Met last;

    /** A cause that calls met, and the failure mode that it leads to. */
    private record Met(@Nullable Cause cause, String failureMode) {}

    public GuardVoice(Diagnosis diagnosis, Time time, Outlets outlets, Spell spell) {
        this.diagnosis = diagnosis;
        this.clock = time.clock();
        this.outlets = outlets;
        this.tally = new Tally(time, this::sum);
        this.spell = spell;
        this.nothing = met(null);
        this.crowd = met(Cause.EXHAUSTED);
        this.last = nothing;
    }

    private Met met(@Nullable Cause cause) {
        return new Met(cause, diagnosis.modeOf(cause));
    }

    /** Tells of a degraded call and names the failure mode that it met. */
    public String degraded(Shortfall shortfall, Served served, long elapsed, @Nullable Watch watch, boolean rehearsed) {
        Reason reason = shortfall.reason();
        Met met = metBy(reason, shortfall.thrown());
        String failureMode = met.failureMode();
        boolean toldByItself = !Tally.sumsUp(reason);
        if (toldByItself || watch != null) {
            GuardEvent.Degraded event = new GuardEvent.Degraded(
                    clock.instant(),
                    failureMode,
                    reason,
                    met.cause(),
                    served.step(),
                    served.missed(),
                    Duration.ofNanos(elapsed),
                    served.age(),
                    shortfall.thrown(),
                    shortfall.stack(),
                    rehearsed);
            if (watch != null) {
                watch.note(event);
            }
            if (toldByItself) {
                outlets.tell(event);
            }
        }
        if (!rehearsed) {
            count(failureMode, shortfall, served);
        }
        return failureMode;
    }

    private void count(String failureMode, Shortfall shortfall, Served served) {
        boolean first = tally.count(failureMode, shortfall.reason(), served.step());
        // A caller who left says nothing about the feature.
        if (first && !(shortfall.thrown() instanceof CallerInterruptedException)) {
            degraded(failureMode, shortfall.reason(), served.step());
        }
    }

    private void sum(GuardEvent.Summary summary) {
        outlets.tell(summary);
        if (summary.count() > 1) {
            degraded(summary.failureMode(), summary.reason(), summary.step());
        }
    }

    /** A switch tells of itself what it does and since when. */
    private void degraded(String failureMode, Reason reason, Step step) {
        if (reason != Reason.REMOVED) {
            spell.degraded(failureMode, reason, step);
        }
    }

    /** Takes the call for a cause, and keeps in mind what the dependency did, for calls that never reach it. */
    private Met metBy(Reason reason, @Nullable Throwable thrown) {
        if (thrown instanceof CallerInterruptedException) {
            return nothing;
        }
        if (reason == Reason.LATE || thrown != null) {
            Met met = met(thrown == null ? diagnosis.lateCause() : Diagnosis.causeOf(thrown));
            last = met;
            return met;
        }
        Met before = last;
        return before.cause() == null && reason == Reason.FULL ? crowd : before;
    }

    public void changed(GuardEvent.State from, GuardEvent.State to) {
        if (from == GuardEvent.State.CLOSED) {
            spell.opened(last.failureMode());
        }
        tally.flush();
        outlets.tell(new GuardEvent.Transition(clock.instant(), last.failureMode(), from, to));
    }

    /** Counts the degraded calls. */
    public Tally tally() {
        return tally;
    }

    /** Tells what is still only counted. */
    public void flush() {
        tally.flush();
    }
}
