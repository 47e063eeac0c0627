/** Shows the worst of a report in a code review or a build summary. */
@NullMarked
package dev.crumple.engine.report.markdown;

import org.jspecify.annotations.NullMarked;
