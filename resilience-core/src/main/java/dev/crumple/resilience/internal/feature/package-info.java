/** The features that were bound, and the protection of each of their methods. */
@NullMarked
package dev.crumple.resilience.internal.feature;

import org.jspecify.annotations.NullMarked;
