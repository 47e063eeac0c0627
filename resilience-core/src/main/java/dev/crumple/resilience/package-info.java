/**
 * Guards: the run-time wrappers that keep the promise of a declaration. The caller gets the value or the declared
 * degradation within the budget, whatever the dependency does.
 *
 * <p>Start at {@link dev.crumple.resilience.Guards}.
 */
@NullMarked
package dev.crumple.resilience;

import org.jspecify.annotations.NullMarked;
