/** What Git knows of a project, where there is Git. */
@NullMarked
package dev.crumple.engine.git;

import org.jspecify.annotations.NullMarked;
