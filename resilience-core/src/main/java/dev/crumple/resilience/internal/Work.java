package dev.crumple.resilience.internal;

import org.jspecify.annotations.Nullable;

/** Something to be done to a subject: nothing need be made to hold the two together, as a lambda would be. */
@FunctionalInterface
public interface Work<S> {

    /** Does it. */
    @Nullable
    Object on(S subject) throws Exception;
}
