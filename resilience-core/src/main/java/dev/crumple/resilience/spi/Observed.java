package dev.crumple.resilience.spi;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How one call of a rehearsed guard ended.
 *
 * @param reason why it was degraded; null when the caller got the value, or what the dependency threw
 * @param step what was served; null unless it was degraded
 * @param nanos the time until the caller was answered
 * @param thrown the exception that the guard met; null when there was none
 */
public record Observed(
        @Nullable Reason reason,
        @Nullable Step step,
        long nanos,
        @Nullable Throwable thrown) {}
