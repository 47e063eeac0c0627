/** The goals: they translate Maven to the engine and back, and nothing else. */
@NullMarked
package dev.crumple.maven;

import org.jspecify.annotations.NullMarked;
