package dev.crumple.evidence;

/** What a run of a game day showed; the first five judge protected runs, the others counter-runs. */
public enum Verdict {

    /** The fault was delivered, the declared degradation was seen within the budget, and the test passed. */
    PROVED,

    /** The fault was never delivered. Judges either kind of run. */
    NOT_REACHED,

    /** The fault was delivered and the declared degradation was not seen. */
    NOT_DEGRADED,

    /** The degradation came after the budget. */
    TOO_SLOW,

    /** The test failed although the degradation was seen. */
    BODY_FAILED,

    /** An assertion noticed that the protection was off. */
    KILLED_BY_ASSERTION,

    /** The fault itself came through to the test. */
    KILLED_BY_ESCAPED_FAULT,

    /** A call took longer than its budget. */
    KILLED_BY_OVERRUN,

    /** The test passed without the protection: it is vacuous. */
    SURVIVED,

    /** The test failed for another reason than the missing protection, which proves nothing. */
    RUN_ERROR;

    /**
     * Tells whether a run with this verdict speaks for the proof.
     *
     * @return true for {@link #PROVED} and for the three ways in which a counter-run is killed
     */
    public boolean good() {
        return this == PROVED
                || this == KILLED_BY_ASSERTION
                || this == KILLED_BY_ESCAPED_FAULT
                || this == KILLED_BY_OVERRUN;
    }
}
