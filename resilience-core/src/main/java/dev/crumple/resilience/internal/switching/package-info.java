/** What takes features off the call path and brings them back. */
@NullMarked
package dev.crumple.resilience.internal.switching;

import org.jspecify.annotations.NullMarked;
