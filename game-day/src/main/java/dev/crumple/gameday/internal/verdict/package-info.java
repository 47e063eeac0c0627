/** What a run showed, and what that proves: pure functions of what was seen. */
@NullMarked
package dev.crumple.gameday.internal.verdict;

import org.jspecify.annotations.NullMarked;
