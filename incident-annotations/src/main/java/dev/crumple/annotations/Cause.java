package dev.crumple.annotations;

/**
 * A way in which a dependency can hurt a feature, as its caller meets it.
 *
 * <p>The causes of one method are disjoint: each stands in at most one of its {@link FailureMode}s, so that what was
 * met at run time leads to one failure mode.
 */
public enum Cause {

    /** The call ends with an exception or an error. */
    THROWS,

    /** The answer comes, later than the {@link Budget} allows. */
    SLOW,

    /** No answer comes; the call may not even react to an interrupt. */
    HANGS,

    /** The dependency cannot be reached: refused, unknown host, no route. */
    UNAVAILABLE,

    /** An answer comes that {@link Healthy#accepts()} refuses. */
    BAD_CONTENT,

    /** There is no room for the call: no connection, no permit, no thread. */
    EXHAUSTED
}
