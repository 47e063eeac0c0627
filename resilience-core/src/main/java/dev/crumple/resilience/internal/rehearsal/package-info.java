/** The place in a guard where a harness puts its seam. */
@NullMarked
package dev.crumple.resilience.internal.rehearsal;

import org.jspecify.annotations.NullMarked;
