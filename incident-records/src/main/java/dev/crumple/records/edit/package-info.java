/** Changes a field of a countermeasure in its file, and not a byte beside it. */
@NullMarked
package dev.crumple.records.edit;

import org.jspecify.annotations.NullMarked;
