package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.util.concurrent.Callable;

/**
 * A call to be made, which has its place in flight already.
 *
 * @param work the call
 * @param deadline when its caller leaves
 * @param places where it gives its place back when it has really ended
 * @param atDeadline runs once when the deadline passes before the call has ended, on whichever thread notices
 */
public record Attempt(Callable<?> work, ThreadDeadline deadline, Places places, Runnable atDeadline) {}
