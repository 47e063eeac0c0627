package dev.crumple.resilience.spi;

import org.jspecify.annotations.Nullable;

/**
 * The threads that a rehearsal reaches: every one, or one and those that guards and pages hand its work to. Immutable;
 * what a thread belongs to is its own.
 */
public final class Reach {

    /** Reaches every thread. */
    public static final Reach EVERYWHERE = new Reach();

    private static final ThreadLocal<@Nullable Reach> OF_THREAD = new ThreadLocal<>();

    /** Reaches no thread until one {@linkplain #set belongs} to it. */
    public Reach() {}

    /**
     * Gives what the current thread belongs to, for other threads to work under.
     *
     * @return null when it belongs to nothing
     */
    public static @Nullable Reach ofThread() {
        return OF_THREAD.get();
    }

    /**
     * Lets the current thread belong to something.
     *
     * @param reach null for nothing
     */
    public static void set(@Nullable Reach reach) {
        // Not removed: the entry would be made anew for every call, and an empty one keeps nothing alive.
        OF_THREAD.set(reach);
    }

    /**
     * Tells whether it reaches the current thread.
     *
     * @return whether it does
     */
    public boolean isHere() {
        return this == EVERYWHERE || this == OF_THREAD.get();
    }
}
