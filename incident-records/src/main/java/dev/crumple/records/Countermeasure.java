package dev.crumple.records;

import dev.crumple.records.NamedProof.Means;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change that a post-mortem proposed or committed to.
 *
 * @param record the id of its record
 * @param id the id within the record, such as {@code CM-2}
 * @param title what will be different, one line
 * @param kind {@code test}, {@code telemetry}, {@code peer-review}, {@code rehearsal}, {@code fix},
 *     {@code documentation} or {@code process}; null when none is given
 * @param category a word of the team's own, such as {@code incident-response}; null when none is given
 * @param addresses the factors and learnings that it answers, such as {@code F1}
 * @param state what people say of it
 * @param owner who sees to it; null when nobody does
 * @param due the target date; null when there is none
 * @param expires the last day of one that is temporary; null when it is to stay
 * @param priority the priority, or the record's severity when none is given; null when neither is
 * @param failureMode the full id of the failure mode it answers; null when none is given
 * @param guards globs of the code it protects
 * @param provedBy what proves it, in the order of the file
 * @param tracker where else it is followed; null when nowhere
 * @param definitionOfDone by what people see that it is done; null when none is given
 * @param decision what was decided about it; {@link Decision#NONE} when nothing was
 * @param path the file it stands in, below the project's root
 * @param line the line it stands on
 */
public record Countermeasure(
        String record,
        String id,
        String title,
        @Nullable String kind,
        @Nullable String category,
        List<String> addresses,
        State state,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate expires,
        @Nullable String priority,
        @Nullable String failureMode,
        List<String> guards,
        List<NamedProof> provedBy,
        @Nullable String tracker,
        @Nullable String definitionOfDone,
        Decision decision,
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

    /**
     * What was decided about a countermeasure.
     *
     * @param reason why it is not done, or why nothing proves it; null when nobody says
     * @param by who decided; null when nobody says
     * @param on the day of the decision; null when nobody says
     * @param supersededBy the countermeasure that replaces it, as written; null for none
     */
    public record Decision(
            @Nullable String reason,
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String supersededBy) {

        /** Nothing was decided. */
        public static final Decision NONE = new Decision(null, null, null, null);
    }

    /** Copies the lists. */
    public Countermeasure {
        addresses = List.copyOf(addresses);
        guards = List.copyOf(guards);
        provedBy = List.copyOf(provedBy);
    }

    /** Makes one of which nothing else is said. */
    public Countermeasure(
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
        this(
                record,
                id,
                title,
                kind,
                null,
                List.of(),
                state,
                owner,
                due,
                null,
                priority,
                failureMode,
                guards,
                Stream.concat(
                                provedByTests.stream().map(test -> new NamedProof(Means.TEST, test, line)),
                                provedByDrills.stream().map(drill -> new NamedProof(Means.DRILL, drill, line)))
                        .toList(),
                null,
                null,
                Decision.NONE,
                path,
                line);
    }

    /**
     * Lists the tests that prove it.
     *
     * @return {@code class#method} or a class alone, in the order of the file
     */
    public List<String> provedByTests() {
        return names(Means.TEST);
    }

    /**
     * Lists the drills that prove it.
     *
     * @return their names, in the order of the file
     */
    public List<String> provedByDrills() {
        return names(Means.DRILL);
    }

    private List<String> names(Means means) {
        return provedBy.stream()
                .filter(proof -> proof.means() == means)
                .map(NamedProof::name)
                .toList();
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
     * Tells whether it was to hold for a time that is over.
     *
     * @param today the day to measure against
     * @return true when it is temporary, neither dropped nor proposed, and its last day was before that day
     */
    public boolean isExpired(LocalDate today) {
        return (isOpen() || state == State.DONE) && expires != null && expires.isBefore(today);
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
