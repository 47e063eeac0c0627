/**
 * Everything that can be put in a dependency's place, and which of it each cause looks like.
 *
 * <p>Start at {@link dev.crumple.gameday.fault.Faults}.
 */
@NullMarked
package dev.crumple.gameday.fault;

import org.jspecify.annotations.NullMarked;
