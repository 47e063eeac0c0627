package dev.crumple.resilience;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that guards tell their listeners. Immutable. Nothing is told of healthy calls.
 *
 * <p>Made by guards alone: kinds of events and their components may grow, so listeners should let unknown ones pass.
 */
public sealed interface GuardEvent {

    /**
     * Tells when it happened.
     *
     * @return the moment
     */
    Instant at();

    /** An event of one failure mode. */
    sealed interface OfFailureMode extends GuardEvent {

        /**
         * Names the failure mode.
         *
         * @return {@code feature/mode}
         */
        String failureMode();

        /**
         * Names the feature.
         *
         * @return the part of the failure mode's id before the slash
         */
        default String feature() {
            return failureMode().substring(0, failureMode().indexOf('/'));
        }
    }

    /**
     * A caller was served the degradation instead of the value.
     *
     * @param at when the caller was answered
     * @param failureMode the failure mode that was met
     * @param reason why the call was degraded
     * @param cause what the guard takes it for; for {@code OPEN} and {@code FULL} what was met last, null when nothing
     *     was met
     * @param step what was served
     * @param missed the steps that failed before it, in the order in which they were tried; a last good value that is
     *     not there, or too old, is no failure
     * @param elapsed the time until the caller was answered
     * @param age the age of the last good value served, null when another step was served
     * @param thrown the exception met, null when there was none
     * @param stack where the hanging worker stood, top frame first; taken at most once a minute, else empty
     * @param rehearsed whether a game day did it
     */
    record Degraded(
            Instant at,
            String failureMode,
            Reason reason,
            @Nullable Cause cause,
            Step step,
            List<MissedStep> missed,
            Duration elapsed,
            @Nullable Duration age,
            @Nullable Throwable thrown,
            List<StackTraceElement> stack,
            boolean rehearsed)
            implements OfFailureMode {
        /** Copies the lists. */
        public Degraded {
            missed = List.copyOf(missed);
            stack = List.copyOf(stack);
        }
    }

    /**
     * A step of a degradation that should have served and failed: what nobody sees as long as the next one serves.
     *
     * @param step the step
     * @param thrown why: what it threw; a {@link java.util.concurrent.TimeoutException} when it was late, a
     *     {@link java.util.concurrent.RejectedExecutionException} when all its places were taken
     */
    record MissedStep(Step step, Throwable thrown) {}

    /**
     * A guard's breaker changed its state.
     *
     * @param at when it changed
     * @param failureMode the failure mode that was met last
     * @param from the state before
     * @param to the state since
     */
    record Transition(Instant at, String failureMode, State from, State to) implements OfFailureMode {}

    /**
     * Calls that were answered without a call to the dependency, counted over about a second.
     *
     * @param at when the count ended
     * @param failureMode the failure mode
     * @param reason {@code OPEN}, {@code FULL} or {@code REMOVED}
     * @param step what was served
     * @param count how many, 1 or more
     */
    record Summary(Instant at, String failureMode, Reason reason, Step step, long count) implements OfFailureMode {}

    /**
     * Somebody took a feature off, or took that decision back. A feature is off while anybody has it off.
     *
     * @param at when
     * @param feature the feature's id
     * @param removed whether the feature was taken off; false when the decision was taken back
     * @param source whose decision it is
     * @param by who took the feature off, and why as far as known; the same when the decision is taken back
     */
    record Switched(Instant at, String feature, boolean removed, Source source, String by) implements GuardEvent {}

    /**
     * A listener missed events, because it was too slow for them or threw. Each listener is told of its own losses, as
     * soon as it has heard all that waited for it, and once a second while it has not.
     *
     * @param at when it is told
     * @param count how many it missed since it was told last, 1 or more
     */
    record Lost(Instant at, long count) implements GuardEvent {}

    /** The state of a guard's breaker. */
    enum State {
        /** Calls go through. */
        CLOSED,
        /** Calls are degraded at once. */
        OPEN,
        /** A few calls go through to see whether the dependency has recovered. */
        HALF_OPEN
    }

    /** Who may take a feature off, in the order in which they are named when several do. */
    enum Source {
        /** A person, in this process. */
        OPERATOR,
        /** A flag provider, for a fleet. */
        PROVIDER,
        /** The service itself, under overload. */
        OVERLOAD
    }
}
