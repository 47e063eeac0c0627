/** How a fault gets into the dependency's place, and how it is sure to end. */
@NullMarked
package dev.crumple.gameday.internal.injection;

import org.jspecify.annotations.NullMarked;
