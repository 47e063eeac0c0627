/** The rules of the gate by name, how severe each is, and the findings that need no evidence. */
@NullMarked
package dev.crumple.engine.rules;

import org.jspecify.annotations.NullMarked;
