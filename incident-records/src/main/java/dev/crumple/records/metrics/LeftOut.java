package dev.crumple.records.metrics;

/** Why an incident does not count for a span. */
public enum LeftOut {
    /** The record does not say when one of the two moments was, or it has not come yet. */
    NOT_KNOWN,
    /** Of one of the two moments only the day is known. */
    ONLY_THE_DAY,
    /** The moments contradict each other: the end is before the beginning, or all of it took no time at all. */
    CONTRADICTORY
}
