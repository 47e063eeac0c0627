package dev.crumple.engine;

import java.util.Locale;

/** How a countermeasure stands on a day, in the order in which people should look at them. */
public enum Standing {
    /** It was verified, and what proved it now fails or is gone. */
    REGRESSED,
    /** It is said to be done, and a proof that it names does not exist. */
    DANGLING,
    /** It is open past its date, or was to hold until a day that has passed. */
    OVERDUE,
    /** It is said to be done, and nothing that the build saw proves it. */
    UNVERIFIED,
    /** It is open, and its date is at most two weeks away. */
    DUE,
    /** It is open. */
    OPEN,
    /** It is done, and everything that it names as proof holds. */
    VERIFIED,
    /** It is an idea. */
    PROPOSED,
    /** It was decided against or replaced. */
    DROPPED;

    /**
     * Names the standing as messages and files do.
     *
     * @return lower case, such as {@code overdue}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
