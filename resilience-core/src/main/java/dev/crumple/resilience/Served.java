package dev.crumple.resilience;

import dev.crumple.evidence.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a step of the degradation had to serve. */
record Served(Step step, @Nullable Object value, @Nullable Duration age) {}
