/** The goals: they translate Maven to the engine and back, and decide nothing. */
@NullMarked
package dev.crumple.maven;

import org.jspecify.annotations.NullMarked;
