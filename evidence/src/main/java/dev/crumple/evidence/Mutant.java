package dev.crumple.evidence;

/**
 * What a run of a game day takes away from the protection, to see whether the test notices. Only a test that misses
 * {@link #PROTECTION_OFF} is vacuous; what it makes of the others is reported.
 */
public enum Mutant {

    /** Nothing: the protected run. */
    NONE,

    /** Everything: no budget, no breaker, no degradation. The counter-run. */
    PROTECTION_OFF,

    /** The budget: the call is waited for as long as it takes. */
    NO_TIME_LIMIT,

    /** The fallback, or the removal: the feature fails fast instead. */
    NO_FALLBACK,

    /** The content of the fallback: what is served is empty. */
    EMPTY_FALLBACK;

    /**
     * Tells whether a proof stands or falls with such a run.
     *
     * @return true for the protected run and the counter-run
     */
    public boolean gates() {
        return this == NONE || this == PROTECTION_OFF;
    }
}
