/** Writes the findings of a report for code scanning, as SARIF 2.1.0. */
@NullMarked
package dev.crumple.engine.report.sarif;

import org.jspecify.annotations.NullMarked;
