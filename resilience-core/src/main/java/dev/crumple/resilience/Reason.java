package dev.crumple.resilience;

/** Why a call was degraded. Every reason leads through the same code to the same degradation. */
public enum Reason {

    /** The call ended with an exception, or with an answer that is not healthy. */
    FAILED,

    /** The call had not ended when its time was over. */
    LATE,

    /** As many calls as the budget allows were in flight. */
    FULL,

    /** The breaker was open after earlier failures, so no call was made. */
    OPEN,

    /** Somebody switched the feature off, so no call was made. */
    REMOVED
}
