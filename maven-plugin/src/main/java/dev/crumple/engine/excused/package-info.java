/** What does not count in a build: the findings that a waiver excuses, and those that stood when the baseline was made. */
@NullMarked
package dev.crumple.engine.excused;

import org.jspecify.annotations.NullMarked;
