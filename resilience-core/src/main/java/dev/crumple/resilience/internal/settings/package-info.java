/** What overrides the declared settings of guards, and how it is read. */
@NullMarked
package dev.crumple.resilience.internal.settings;

import org.jspecify.annotations.NullMarked;
