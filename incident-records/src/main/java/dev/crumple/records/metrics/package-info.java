/**
 * Figures that records give about incidents, and never about people: what can be measured, what was left out and why, and
 * whether two periods differ by more than chance would make them.
 *
 * <p>Start at {@link dev.crumple.records.metrics.IncidentMetrics}.
 */
@NullMarked
package dev.crumple.records.metrics;

import org.jspecify.annotations.NullMarked;
