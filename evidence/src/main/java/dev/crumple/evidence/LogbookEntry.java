package dev.crumple.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a logbook. Each kind has a name of its own, and only the members that mean something for it. */
public sealed interface LogbookEntry {

    /**
     * Writes the entry as JSON.
     *
     * @return one line, the members in a fixed order
     */
    String toJson();

    /**
     * A call that failed or was late.
     *
     * @param at when its caller was answered
     * @param failureMode the failure mode's full id
     * @param reason why it was degraded
     * @param cause the cause that the guard takes it for; null when it met none
     * @param step the step served
     * @param missed the steps that failed before it, each as {@code step: class: message}
     * @param micros the time until its caller was answered, in microseconds
     * @param staleMillis the age of the last good value served, in milliseconds; null when none was served
     * @param thrown the exception met, class and message; null for none
     * @param stack where the hanging worker stood, top frame first; empty unless it was looked at
     * @param rehearsed whether a game day did it
     */
    record Degraded(
            Instant at,
            String failureMode,
            String reason,
            @Nullable String cause,
            Step step,
            List<String> missed,
            long micros,
            @Nullable Long staleMillis,
            @Nullable String thrown,
            List<String> stack,
            boolean rehearsed)
            implements LogbookEntry {

        /** Copies the lists. */
        public Degraded {
            missed = List.copyOf(missed);
            stack = List.copyOf(stack);
        }

        @Override
        public String toJson() {
            return line(at, "degraded")
                    .with("failureMode", failureMode)
                    .with("reason", reason)
                    .withKnown("cause", cause)
                    .with("step", step.label())
                    .withKnown("missed", missed.isEmpty() ? null : missed)
                    .with("micros", micros)
                    .withKnown("staleMillis", staleMillis)
                    .withKnown("thrown", thrown)
                    .withKnown("stack", stack.isEmpty() ? null : stack)
                    .withKnown("rehearsed", rehearsed ? true : null)
                    .toString();
        }
    }

    /**
     * A guard's breaker changed its state.
     *
     * @param at when it changed
     * @param failureMode the full id of the failure mode that was met last
     * @param from the state before
     * @param to the state since
     */
    record Transition(Instant at, String failureMode, String from, String to) implements LogbookEntry {
        @Override
        public String toJson() {
            return line(at, "transition")
                    .with("failureMode", failureMode)
                    .with("from", from)
                    .with("to", to)
                    .toString();
        }
    }

    /**
     * Calls that were degraded without a call to the dependency.
     *
     * @param at when they had been counted
     * @param failureMode the failure mode's full id
     * @param reason why they were degraded
     * @param step the step served
     * @param count how many
     */
    record Summary(Instant at, String failureMode, String reason, Step step, long count) implements LogbookEntry {
        @Override
        public String toJson() {
            return line(at, "summary")
                    .with("failureMode", failureMode)
                    .with("reason", reason)
                    .with("step", step.label())
                    .with("count", count)
                    .toString();
        }
    }

    /**
     * Somebody took a feature off, or took that decision back.
     *
     * @param at when
     * @param feature the feature's id
     * @param removed whether it was taken off
     * @param source whose decision it is
     * @param by who decided, and why as far as known
     */
    record Switched(Instant at, String feature, boolean removed, String source, String by) implements LogbookEntry {
        @Override
        public String toJson() {
            return line(at, "switched")
                    .with("feature", feature)
                    .with("removed", removed)
                    .with("source", source)
                    .with("by", by)
                    .toString();
        }
    }

    /**
     * Events that are missing in this logbook.
     *
     * @param at when the logbook could be written again
     * @param count how many
     */
    record Lost(Instant at, long count) implements LogbookEntry {
        @Override
        public String toJson() {
            return line(at, "lost").with("count", count).toString();
        }
    }

    private static Json line(Instant at, String kind) {
        return new Json().with("at", at).with("kind", kind);
    }
}
