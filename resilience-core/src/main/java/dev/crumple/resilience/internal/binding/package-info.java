/** From an annotated method to what its guard must know, once, at binding. */
@NullMarked
package dev.crumple.resilience.internal.binding;

import org.jspecify.annotations.NullMarked;
