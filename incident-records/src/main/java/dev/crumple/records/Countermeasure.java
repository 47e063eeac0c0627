package dev.crumple.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that a post-mortem proposed or committed to.
 *
 * @param record the id of its record
 * @param id the id within the record, such as {@code CM-2}
 * @param title what will be different, one line
 * @param kind {@code test}, {@code telemetry}, {@code peer-review}, {@code rehearsal}, {@code fix},
 *     {@code documentation} or {@code process}; null when none is given
 * @param state what people say of it
 * @param owner who sees to it; null when nobody does
 * @param due the target date; null when there is none
 * @param priority the priority, or the record's severity when none is given; null when neither is
 * @param failureMode the full id of the failure mode it answers; null when none is given
 * @param guards globs of the code it protects
 * @param provedByTests tests that prove it, {@code class#method} or a class alone
 * @param provedByDrills drills that prove it
 * @param path the file it stands in, below the project's root
 * @param line the line it stands on
 */
public record Countermeasure(
        String record,
        String id,
        String title,
        @Nullable String kind,
        State state,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String priority,
        @Nullable String failureMode,
        List<String> guards,
        List<String> provedByTests,
        List<String> provedByDrills,
        String path,
        int line) {

    /** What people say of a countermeasure. Whether it is verified or overdue is computed, never said. */
    public enum State {
        /** An idea; needs nobody and no date. */
        PROPOSED,
        /** Committed to; needs an owner and a date. */
        OPEN,
        /** Being worked on; needs an owner and a date. */
        IN_PROGRESS,
        /** Somebody says that it is done. */
        DONE,
        /** Decided against. */
        WONT_DO,
        /** Replaced by another. */
        SUPERSEDED
    }

    /** Copies the lists. */
    public Countermeasure {
        guards = List.copyOf(guards);
        provedByTests = List.copyOf(provedByTests);
        provedByDrills = List.copyOf(provedByDrills);
    }

    /**
     * Names it in full.
     *
     * @return {@code record/id}
     */
    public String ref() {
        return record + "/" + id;
    }

    /**
     * Tells whether it is promised and not done.
     *
     * @return true for {@link State#OPEN} and {@link State#IN_PROGRESS}
     */
    public boolean isOpen() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }

    /**
     * Tells whether its date has passed.
     *
     * @param today the day to measure against
     * @return true when it is open and was due before that day
     */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
