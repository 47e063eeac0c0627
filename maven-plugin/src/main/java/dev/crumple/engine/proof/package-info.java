/** Reads the evidence that game days left and says what it proves of the present bytes. */
@NullMarked
package dev.crumple.engine.proof;

import org.jspecify.annotations.NullMarked;
