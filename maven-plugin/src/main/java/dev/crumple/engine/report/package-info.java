/**
 * Shows an {@link dev.crumple.engine.Assessment}: {@code report.json} for programs and {@code report.html} for people,
 * the same bytes for the same assessment.
 */
@NullMarked
package dev.crumple.engine.report;

import org.jspecify.annotations.NullMarked;
