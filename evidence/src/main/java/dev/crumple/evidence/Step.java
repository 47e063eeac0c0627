package dev.crumple.evidence;

import java.util.Locale;

/** What a degraded call is served, in the order in which the steps of a degradation are tried. */
public enum Step {

    /** The last good value for the same arguments. */
    LAST_GOOD,

    /** The answer of a lesser implementation. */
    LESSER,

    /** The content of a class path resource. */
    RESOURCE,

    /** The content written in the declaration. */
    LITERAL,

    /** Nothing: the feature left. */
    REMOVED,

    /** A clear error. */
    FAIL_FAST;

    /**
     * Names the step as records, logbooks and reports print it.
     *
     * @return lower-case words joined by hyphens, such as {@code last-good}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
