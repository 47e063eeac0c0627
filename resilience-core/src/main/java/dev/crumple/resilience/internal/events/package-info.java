/** From what guards meet to what listeners hear. */
@NullMarked
package dev.crumple.resilience.internal.events;

import org.jspecify.annotations.NullMarked;
