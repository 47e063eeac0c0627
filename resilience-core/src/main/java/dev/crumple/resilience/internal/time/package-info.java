/** Time as guards know it, so that tests may replace it. */
@NullMarked
package dev.crumple.resilience.internal.time;

import org.jspecify.annotations.NullMarked;
