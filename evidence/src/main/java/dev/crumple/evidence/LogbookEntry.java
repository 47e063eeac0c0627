package dev.crumple.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a logbook: a degraded call, a change of a guard's state, or the count of what was served without a call.
 *
 * @param at when it happened
 * @param kind {@code degraded}, {@code transition} or {@code summary}
 * @param failureMode the failure mode's full id
 * @param reason why the caller was degraded; null for a transition
 * @param cause the cause that the guard takes it for; null when it met none
 * @param step the step served; null for a transition
 * @param count how many calls the line stands for
 * @param micros the time until the caller was answered, in microseconds; 0 for a transition or a summary
 * @param staleMillis the age of the last good value served, in milliseconds; null when none was served
 * @param thrown the exception met, class and message; null for none
 * @param from the state before; null unless a transition
 * @param to the state after; null unless a transition
 * @param stack where the hanging worker stood, top frame first; empty unless it was looked at
 * @param rehearsed whether a game day did it
 */
public record LogbookEntry(
        Instant at,
        String kind,
        String failureMode,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable Step step,
        long count,
        long micros,
        @Nullable Long staleMillis,
        @Nullable String thrown,
        @Nullable String from,
        @Nullable String to,
        List<String> stack,
        boolean rehearsed) {

    /** Copies the list. */
    public LogbookEntry {
        stack = List.copyOf(stack);
    }

    /**
     * Writes the entry as JSON.
     *
     * @return one line, the members in a fixed order
     */
    public String toJson() {
        return new Json()
                .with("at", at)
                .with("kind", kind)
                .with("failureMode", failureMode)
                .withKnown("reason", reason)
                .withKnown("cause", cause)
                .withKnown("step", step == null ? null : step.label())
                .with("count", count)
                .with("micros", micros)
                .withKnown("staleMillis", staleMillis)
                .withKnown("thrown", thrown)
                .withKnown("from", from)
                .withKnown("to", to)
                .withKnown("stack", stack.isEmpty() ? null : stack)
                .withKnown("rehearsed", rehearsed ? true : null)
                .toString();
    }
}
