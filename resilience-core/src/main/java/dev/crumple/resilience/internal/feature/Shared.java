package dev.crumple.resilience.internal.feature;

import dev.crumple.resilience.ContentReader;
import dev.crumple.resilience.internal.events.Outlets;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.GuardThreads;

/** What the guards of one service share. */
public record Shared(ContentReader reader, Time time, GuardThreads threads, Outlets outlets) {}
