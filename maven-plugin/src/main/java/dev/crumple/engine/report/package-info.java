/**
 * Writes the reports of a service or of several modules: {@code report.html} for people, {@code report.md} for a code
 * review, {@code report.json} for programs and {@code report.sarif} for code scanning; the same bytes for the same
 * assessment.
 */
@NullMarked
package dev.crumple.engine.report;

import org.jspecify.annotations.NullMarked;
