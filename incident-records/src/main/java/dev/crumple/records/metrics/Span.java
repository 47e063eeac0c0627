package dev.crumple.records.metrics;

/** A span between two moments of an incident. Names are used differently elsewhere, so each has its definition. */
public enum Span {
    /** How long it went unnoticed. */
    DETECT("TTD", "time to detect", "started", "detected"),
    /** How long a known incident waited for somebody. */
    ACKNOWLEDGE("TTA", "time to acknowledge", "detected", "acknowledged"),
    /** How long users were hurt. */
    MITIGATE("TTM", "time to mitigate", "started", "mitigated"),
    /** How long it took to end the impact once it was known. */
    FIX("fix", "time to fix", "detected", "mitigated"),
    /** How long all of it took. */
    RESOLVE("TTR", "time to resolve", "started", "resolved"),
    /** How long stopgaps stayed. */
    CLEAN_UP("clean-up", "clean-up", "mitigated", "resolved"),
    /** How many days went by before people sat together; in whole days, so that a date is enough. */
    RETROSPECTIVE_LAG("retro lag", "retrospective lag", "resolved", "retrospective");

    private final String label;
    private final String title;
    private final String from;
    private final String to;

    Span(String label, String title, String from, String to) {
        this.label = label;
        this.title = title;
        this.from = from;
        this.to = to;
    }

    /**
     * Names it shortly.
     *
     * @return a label such as {@code TTD}
     */
    public String label() {
        return label;
    }

    /**
     * Names it in words.
     *
     * @return such as {@code time to detect}
     */
    public String title() {
        return title;
    }

    /**
     * Names the moment with which it begins.
     *
     * @return a name under {@code times} of a record
     */
    public String from() {
        return from;
    }

    /**
     * Names the moment with which it ends.
     *
     * @return a name under {@code times} of a record
     */
    public String to() {
        return to;
    }

    /**
     * Says what is measured.
     *
     * @return such as {@code detected − started}
     */
    public String definition() {
        return to + " − " + from;
    }

    /**
     * Tells whether it is counted in whole days.
     *
     * @return true when it is, so that moments of which only the day is known can be used
     */
    public boolean isInDays() {
        return this == RETROSPECTIVE_LAG;
    }
}
