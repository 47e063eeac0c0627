/** Shows a report to people, as one page that loads nothing. */
@NullMarked
package dev.crumple.engine.report.html;

import org.jspecify.annotations.NullMarked;
