/** The machinery behind guards; no part of the API. */
@NullMarked
package dev.crumple.resilience.internal;

import org.jspecify.annotations.NullMarked;
