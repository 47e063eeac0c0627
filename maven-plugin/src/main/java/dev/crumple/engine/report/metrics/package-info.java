/**
 * Shows {@link dev.crumple.records.metrics.IncidentMetrics}: lines for a console, {@code incident-metrics.json} for
 * programs and {@code incident-metrics.html} for people, the same bytes for the same figures.
 */
@NullMarked
package dev.crumple.engine.report.metrics;

import org.jspecify.annotations.NullMarked;
