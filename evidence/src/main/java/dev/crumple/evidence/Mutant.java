package dev.crumple.evidence;

/** What a run of a game day takes away from the protection, to see whether the test notices. */
public enum Mutant {

    /** Nothing: the protected run. */
    NONE,

    /** Everything: no budget, no breaker, no degradation. The counter-run. */
    PROTECTION_OFF
}
