package dev.crumple.resilience.internal.page;

import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.StackSampling;
import java.util.concurrent.Executor;

/**
 * Where the parts of pages run.
 *
 * @param threads threads that nobody interrupts; refuse work once the guards are closed
 * @param places how many parts may be in flight, abandoned ones included
 * @param stacks looks where parts stand that hang
 */
public record Room(Executor threads, Places places, StackSampling stacks) {}
