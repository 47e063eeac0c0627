/**
 * Game days: JUnit tests that inject each declared fault into a running feature, see its degradation, and fail when they
 * would not notice that the protection were gone.
 *
 * <p>Start at {@link dev.crumple.gameday.GameDay}.
 */
@NullMarked
package dev.crumple.gameday;

import org.jspecify.annotations.NullMarked;
