/** The switches of a fleet, by any flag provider that OpenFeature knows. */
@NullMarked
package dev.crumple.openfeature;

import org.jspecify.annotations.NullMarked;
