/** Runs a call and lets its caller go at the deadline, with a bounded number in flight. */
@NullMarked
package dev.crumple.resilience.internal.waiting;

import org.jspecify.annotations.NullMarked;
