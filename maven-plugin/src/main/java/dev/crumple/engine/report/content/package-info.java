/** What a report says: an {@link dev.crumple.engine.Assessment} in the order in which it is shown, and what changed since another. */
@NullMarked
package dev.crumple.engine.report.content;

import org.jspecify.annotations.NullMarked;
