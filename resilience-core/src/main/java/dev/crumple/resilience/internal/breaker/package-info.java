/** The breaker, which is resilience4j's. */
@NullMarked
package dev.crumple.resilience.internal.breaker;

import org.jspecify.annotations.NullMarked;
