/** Changes what people promised, in the files where they wrote it. */
@NullMarked
package dev.crumple.engine.commitment;

import org.jspecify.annotations.NullMarked;
