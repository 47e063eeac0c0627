/** The machinery behind game days, by what it does; nothing here is for users. */
@NullMarked
package dev.crumple.gameday.internal;

import org.jspecify.annotations.NullMarked;
