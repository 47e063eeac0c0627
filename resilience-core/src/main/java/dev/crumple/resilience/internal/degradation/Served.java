package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent.MissedStep;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a degraded call is served, and which steps failed before it.
 *
 * @param step the step that serves; {@code FAIL_FAST} when there is nothing to serve but the error
 * @param value what it serves
 * @param age how old a last good value is; null for every other step
 * @param missed the steps that failed, each with what it threw
 */
public record Served(
        Step step, @Nullable Object value, @Nullable Duration age, List<MissedStep> missed) {

    static Served by(Step step, @Nullable Object value) {
        return new Served(step, value, null, List.of());
    }

    Served after(List<MissedStep> failures) {
        return failures.isEmpty() ? this : new Served(step, value, age, List.copyOf(failures));
    }
}
