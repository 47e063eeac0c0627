/** Begins the game days that are missing, as Java that compiles and fails until somebody says what customers see. */
@NullMarked
package dev.crumple.engine.scaffold;

import org.jspecify.annotations.NullMarked;
