/** What belongs to a caller and follows its call to another thread. */
@NullMarked
package dev.crumple.resilience.internal.context;

import org.jspecify.annotations.NullMarked;
