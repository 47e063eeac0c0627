package dev.crumple.annotations;

/** How much a customer misses a {@link Feature} when it is gone; decides what may be given up first. */
public enum Criticality {

    /** Without it the service is of no use. It may fail fast or fall back, and may never be removed. */
    INDISPENSABLE,

    /** Customers notice its absence. It falls back before it is removed. */
    IMPORTANT,

    /** Nice to have. It is the first to leave when something is short. */
    OPTIONAL
}
