package dev.crumple.engine.report.content;

import dev.crumple.annotations.Criticality;
import dev.crumple.engine.MutantRun;
import dev.crumple.engine.Severity;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a report, in the order in which it is printed; its components are the members of {@code report.json},
 * which {@code report.schema.json} describes.
 *
 * @param schema the version of the format
 * @param service the service's name
 * @param today the day that due dates were measured against
 * @param failureModes the failure modes, by criticality, feature and id
 * @param findings the broken rules, worst first
 * @param waived the broken rules that a waiver excuses, worst first
 * @param frozen the broken rules that stood when the baseline was made, worst first
 * @param gone how many of the baseline's findings are no longer there
 * @param off the rules that are not looked for
 * @param calls the remote calls outside every guard, by place
 * @param incidents the records, by id
 * @param changes what is other than in an earlier report; null when there was none to compare with
 */
public record Report(
        int schema,
        String service,
        String today,
        List<Mode> failureModes,
        List<Finding> findings,
        List<Waived> waived,
        List<Finding> frozen,
        int gone,
        List<String> off,
        List<Call> calls,
        List<Incident> incidents,
        @Nullable Changes changes) {

    /** The version of the format that this build writes. */
    public static final int SCHEMA = 1;

    private static final List<String> CRITICALITIES =
            Arrays.stream(Criticality.values()).map(Criticality::name).toList();

    private static final Comparator<Mode> BY_FEATURE = Comparator.comparingInt((Mode mode) -> rank(mode.criticality()))
            .thenComparing(Mode::feature)
            .thenComparing(Mode::id)
            .thenComparing(Mode::source)
            .thenComparing(Mode::toString);

    private static int rank(@Nullable String criticality) {
        int at = CRITICALITIES.indexOf(criticality);
        return at < 0 ? CRITICALITIES.size() : at;
    }

    /**
     * Sorts failure modes as a report does, by criticality, feature and id.
     *
     * @param modes the failure modes
     * @return the same in order
     */
    public static List<Mode> inOrder(List<Mode> modes) {
        return modes.stream().sorted(BY_FEATURE).toList();
    }

    /**
     * Says what is other than in an earlier report.
     *
     * @param earlier that report
     * @return this one, with its changes
     */
    public Report since(Report earlier) {
        return new Report(
                schema,
                service,
                today,
                failureModes,
                findings,
                waived,
                frozen,
                gone,
                off,
                calls,
                incidents,
                Changes.between(earlier, this));
    }

    /**
     * A declared failure mode and what is known of it.
     *
     * @param id its full id
     * @param feature the id of its feature
     * @param criticality the feature's criticality
     * @param dependency what hurts
     * @param when the names of its causes
     * @param customerSees the effect in a customer's words
     * @param degradation the degradation chosen, in words
     * @param steps the steps of its degradation, in the order in which they are tried
     * @param served what the steps serve, as far as the build can tell
     * @param budgetMillis the budget; null when there is none that can be read
     * @param ladder the highest rung below which none is missing
     * @param reached the rungs reached, each by evidence of its own
     * @param proofs what the evidence says, by cause
     * @param drill the newest drill that has a result
     * @param countermeasures what records promised about it, open ones first
     * @param incidents ids of the records that met or drilled it
     * @param source where it is declared, {@code path:line}
     */
    public record Mode(
            String id,
            String feature,
            @Nullable String criticality,
            String dependency,
            List<String> when,
            String customerSees,
            String degradation,
            List<String> steps,
            List<Served> served,
            @Nullable Long budgetMillis,
            Rung ladder,
            List<Rung> reached,
            List<Proof> proofs,
            @Nullable Drill drill,
            List<Countermeasure> countermeasures,
            List<String> incidents,
            String source) {

        /**
         * Tells whether every cause and every step is proved.
         *
         * @return true when it is proved at the guard or further up
         */
        public boolean proved() {
            return reached.contains(Rung.PROVED_AT_THE_GUARD);
        }

        /**
         * Tells whether no run of any game day has ever met it.
         *
         * @return true when nothing rehearses it
         */
        public boolean neverRehearsed() {
            return proofs.isEmpty();
        }

        /**
         * Lists the causes and steps that no run has ever met.
         *
         * @return their names; causes first, each in its order
         */
        public List<String> unrehearsed() {
            return missing(when, steps, proofs);
        }

        /** Lists the causes and steps that none of these proofs speaks of; causes first, each in its order. */
        static List<String> missing(List<String> when, List<String> steps, List<Proof> proofs) {
            List<String> missing = new ArrayList<>(when);
            missing.addAll(steps);
            proofs.forEach(proof -> missing.removeIf(name -> name.equals(proof.cause()) || name.equals(proof.step())));
            return missing;
        }
    }

    /**
     * What a step of a fallback serves.
     *
     * @param step the step
     * @param from the resource, the class or the greatest age that it is taken from
     * @param text the content itself; null when it is made at run time or is no text
     */
    public record Served(String step, String from, @Nullable String text) {}

    /**
     * What the evidence says about one cause or step.
     *
     * @param where {@code guard} or {@code wire}
     * @param delivered how often the fault was delivered
     * @param provedAt when the run began, as ISO-8601
     */
    public record Proof(
            String test,
            String cause,
            @Nullable String step,
            String where,
            String fault,
            Verdict verdict,
            @Nullable Verdict counterRun,
            boolean holds,
            boolean current,
            String message,
            int delivered,
            long budgetMillis,
            long elapsedMillis,
            String provedAt,
            List<MutantRun> mutants) {

        /**
         * Tells where the fault was.
         *
         * @return true when it was on a real connection
         */
        public boolean onTheWire() {
            return where.equals(Where.WIRE.label());
        }
    }

    /**
     * A drill with people.
     *
     * @param record the id of its record
     * @param verdict {@code held}, {@code deviated}, {@code aborted} or {@code inconclusive}; null without a result
     * @param ageDays days from the date to today; null when there is no date, or it lies ahead
     */
    public record Drill(
            String record,
            @Nullable String verdict,
            @Nullable String date,
            @Nullable Long ageDays,
            @Nullable String hypothesis,
            boolean announced,
            List<String> scope,
            List<String> surprises) {

        /**
         * Tells whether what was declared was what people saw.
         *
         * @return true when it held
         */
        public boolean held() {
            return "held".equals(verdict);
        }
    }

    /**
     * A change that a record promised.
     *
     * @param state what people say of it
     * @param standing what the build says of it, such as {@code verified} or {@code regressed}
     * @param told what was seen of each proof that it names, as sentences
     */
    public record Countermeasure(
            String ref,
            String title,
            String state,
            String standing,
            boolean open,
            boolean overdue,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String priority,
            List<String> told,
            String source) {}

    /** A broken rule, with the members that {@code findings.json} has. */
    public record Finding(
            String rule,
            Severity severity,
            String path,
            int line,
            String what,
            String remedy,
            List<String> failureModes,
            @Nullable String snippet) {}

    /**
     * A broken rule that a team lives with for a while.
     *
     * @param reason why
     * @param until the last day of it
     * @param source where the waiver is written, {@code path:line}
     */
    public record Waived(Finding finding, String reason, String until, String source) {}

    /**
     * A place where the service's own code leaves the process, outside every guard.
     *
     * @param client the client library
     * @param leaving the method that leaves
     * @param path the methods from an entry point to the call
     * @param protectedBy the other library that protects it; null when nothing does
     * @param draft a declaration to begin with, in Java
     * @param source the call's place, {@code path:line}
     */
    public record Call(
            String client,
            String leaving,
            List<String> path,
            @Nullable String protectedBy,
            String draft,
            String source) {}

    /**
     * A post-mortem record.
     *
     * @param date the day on which it began; null when nobody says
     */
    public record Incident(
            String id,
            String title,
            String type,
            @Nullable String date,
            @Nullable String severity,
            String status,
            boolean historical,
            List<String> failureModes,
            @Nullable Drill drill,
            List<Countermeasure> countermeasures,
            String source) {}
}
