/**
 * Guards on dashboards: as Micrometer's meters, and in resilience4j's registries. Every class here needs a library that a
 * service may do without, and is loaded only when it is used.
 */
@NullMarked
package dev.crumple.resilience.metrics;

import org.jspecify.annotations.NullMarked;
