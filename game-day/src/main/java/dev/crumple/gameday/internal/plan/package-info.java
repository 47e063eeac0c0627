/** Which runs a game day needs, in which order. */
@NullMarked
package dev.crumple.gameday.internal.plan;

import org.jspecify.annotations.NullMarked;
