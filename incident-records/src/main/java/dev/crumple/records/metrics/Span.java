package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Stretch;
import java.util.List;
import java.util.stream.LongStream;

/** A span of an incident. Names are used differently elsewhere, so each has its definition. */
public enum Span {
    /** How long it went unnoticed. */
    DETECT("TTD", "time to detect", "started", "detected"),
    /** How long there was a sign of it that nobody took for one. */
    SIGNAL("signal", "unheeded signal", "first-signal", "detected"),
    /** How long a known incident waited for somebody. */
    ACKNOWLEDGE("TTA", "time to acknowledge", "detected", "acknowledged"),
    /** How long nobody said how grave it was. */
    DECLARE("declare", "time to declare", "started", "declared"),
    /** How long it was until users were no longer hurt. */
    MITIGATE("TTM", "time to mitigate", "started", "mitigated"),
    /** How long users were hurt, without the relief between the windows of an impact in pieces. */
    IMPACT("impact", "time of impact", "started", "mitigated", "impact-windows, or mitigated − started"),
    /** How long it took to end the impact once it was known. */
    FIX("fix", "time to fix", "detected", "mitigated"),
    /** How long all of it took. */
    RESOLVE("TTR", "time to resolve", "started", "resolved"),
    /** How long stopgaps stayed. */
    CLEAN_UP("clean-up", "clean-up", "mitigated", "resolved"),
    /** How long customers waited at most for a word. */
    SILENCE("silence", "longest silence", "started", "resolved", "longest without a public update"),
    /** How many days went by before people sat together; in whole days, so that a date is enough. */
    RETROSPECTIVE_LAG("retro lag", "retrospective lag", "resolved", "retrospective");

    private final String label;
    private final String title;
    private final String from;
    private final String to;
    private final String definition;

    Span(String label, String title, String from, String to) {
        this(label, title, from, to, to + " − " + from);
    }

    Span(String label, String title, String from, String to, String definition) {
        this.label = label;
        this.title = title;
        this.from = from;
        this.to = to;
        this.definition = definition;
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
     * Says what is measured.
     *
     * @return such as {@code detected − started}
     */
    public String definition() {
        return definition;
    }

    /**
     * Tells whether it is counted in whole days.
     *
     * @return true when it is, so that moments of which only the day is known can be used
     */
    public boolean isInDays() {
        return this == RETROSPECTIVE_LAG;
    }

    /** What it is made of; nothing when that is not known. */
    List<Stretch> stretches(Incident incident) {
        return switch (this) {
            case IMPACT -> Stretch.ofImpact(incident);
            case SILENCE -> Stretch.ofSilence(incident);
            default -> Stretch.between(incident, from, to);
        };
    }

    /** Makes one length of those of its stretches: together, or the longest of them. */
    long of(LongStream seconds) {
        return this == SILENCE ? seconds.max().orElseThrow() : seconds.sum();
    }
}
