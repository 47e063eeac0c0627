/**
 * Ties what failed in a build to the countermeasures that post-mortems have promised and nobody has finished.
 *
 * <p>Start at {@link dev.crumple.engine.link.Linker}.
 */
@NullMarked
package dev.crumple.engine.link;

import org.jspecify.annotations.NullMarked;
