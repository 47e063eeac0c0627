package dev.crumple.engine;

/** What a finding does to the build. */
public enum Severity {

    /** Fails it. */
    ERROR,

    /** Is printed. */
    WARNING,

    /** Is not looked for. */
    OFF
}
