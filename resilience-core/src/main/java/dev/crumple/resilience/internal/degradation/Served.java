package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a step of the degradation had to serve. */
public record Served(
        Step step, @Nullable Object value, @Nullable Duration age) {}
