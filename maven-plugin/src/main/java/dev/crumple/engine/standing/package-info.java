/** How countermeasures stand: computed from what people promised and what the build saw, never typed. */
@NullMarked
package dev.crumple.engine.standing;

import org.jspecify.annotations.NullMarked;
