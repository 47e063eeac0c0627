package dev.crumple.resilience.internal;

/** Throws what the compiler cannot know of: exceptions that pass through a guard unchanged. */
public final class Sneaky {

    private Sneaky() {}

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <X extends Throwable> RuntimeException raise(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
