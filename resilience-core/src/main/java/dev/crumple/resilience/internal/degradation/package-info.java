/** What is served instead of the value: the declared steps in their order. */
@NullMarked
package dev.crumple.resilience.internal.degradation;

import org.jspecify.annotations.NullMarked;
