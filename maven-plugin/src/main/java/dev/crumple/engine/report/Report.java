package dev.crumple.engine.report;

import dev.crumple.engine.MutantRun;
import dev.crumple.engine.Severity;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a report, in the order in which it is printed; its components are the members of {@code report.json}.
 *
 * @param schema the version of the format
 * @param service the service's name
 * @param today the day that due dates were measured against
 * @param failureModes the failure modes, by criticality, feature and id
 * @param findings the broken rules, worst first
 * @param incidents the records, by id
 */
record Report(
        int schema,
        String service,
        String today,
        List<Mode> failureModes,
        List<Finding> findings,
        List<Incident> incidents) {

    static final int SCHEMA = 1;

    /**
     * A declared failure mode and what is known of it.
     *
     * @param steps the steps of its degradation, in the order in which they are tried
     * @param ladder the highest rung below which none is missing
     * @param reached the rungs reached, each by evidence of its own
     * @param drill the newest drill that has a result
     * @param incidents ids of the records that met or drilled it
     * @param source where it is declared, {@code path:line}
     */
    record Mode(
            String id,
            String feature,
            @Nullable String criticality,
            String dependency,
            List<String> when,
            String customerSees,
            String degradation,
            List<String> steps,
            @Nullable Long budgetMillis,
            Rung ladder,
            List<Rung> reached,
            List<Proof> proofs,
            @Nullable Drill drill,
            List<Countermeasure> countermeasures,
            List<String> incidents,
            String source) {

        boolean proved() {
            return reached.contains(Rung.PROVED_AT_THE_GUARD);
        }

        List<Countermeasure> open() {
            return countermeasures.stream().filter(Countermeasure::open).toList();
        }

        /** Lists the causes and steps that no run has ever met, in their order. */
        List<String> unrehearsed() {
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

    /** What the evidence says about one cause or step. */
    record Proof(
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

        boolean onTheWire() {
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
    record Drill(
            String record,
            @Nullable String verdict,
            @Nullable String date,
            @Nullable Long ageDays,
            @Nullable String hypothesis,
            boolean announced,
            List<String> scope,
            List<String> surprises) {

        boolean held() {
            return "held".equals(verdict);
        }
    }

    /** A change that a record promised. */
    record Countermeasure(
            String ref,
            String title,
            String state,
            boolean open,
            boolean overdue,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String priority,
            String source) {}

    /** A broken rule, with the members that {@code findings.json} has. */
    record Finding(
            String rule,
            Severity severity,
            String path,
            int line,
            String what,
            String remedy,
            List<String> failureModes,
            @Nullable String snippet) {}

    /** A post-mortem record. */
    record Incident(
            String id,
            String title,
            String type,
            @Nullable String severity,
            String status,
            boolean historical,
            List<String> failureModes,
            @Nullable Drill drill,
            List<Countermeasure> countermeasures,
            String source) {}
}
