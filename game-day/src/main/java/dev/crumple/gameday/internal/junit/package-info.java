/** What JUnit calls: from a test to its runs, and from a run to its evidence. */
@NullMarked
package dev.crumple.gameday.internal.junit;

import org.jspecify.annotations.NullMarked;
