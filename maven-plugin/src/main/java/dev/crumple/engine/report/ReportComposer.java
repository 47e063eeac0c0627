package dev.crumple.engine.report;

import dev.crumple.annotations.Criticality;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Proof;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import dev.crumple.evidence.Step;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Incident;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts an assessment into the order of a report; the order in which the assessment's parts were found plays no role. */
final class ReportComposer {

    private static final List<String> CRITICALITIES =
            Arrays.stream(Criticality.values()).map(Criticality::name).toList();

    private static final Comparator<Report.Mode> BY_FEATURE = Comparator.comparingInt(
                    (Report.Mode mode) -> rank(CRITICALITIES, mode.criticality()))
            .thenComparing(Report.Mode::feature)
            .thenComparing(Report.Mode::id)
            .thenComparing(Report.Mode::source)
            .thenComparing(Report.Mode::toString);

    private static final Comparator<Report.Countermeasure> OPEN_AND_DUE_FIRST = Comparator.comparing(
                    Report.Countermeasure::open, Comparator.reverseOrder())
            .thenComparing(Report.Countermeasure::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report.Countermeasure::ref)
            .thenComparing(Report.Countermeasure::source);

    private final Assessment assessment;

    ReportComposer(Assessment assessment) {
        this.assessment = assessment;
    }

    Report compose() {
        return new Report(
                Report.SCHEMA,
                assessment.name(),
                assessment.today().toString(),
                assessment.service().declared().stream()
                        .flatMap(method -> method.declaration().modes().stream().map(mode -> mode(method, mode)))
                        .sorted(BY_FEATURE)
                        .toList(),
                assessment.findings().stream().map(ReportComposer::finding).toList(),
                assessment.records().incidents().stream()
                        .map(this::incident)
                        .sorted(Comparator.comparing(Report.Incident::id).thenComparing(Report.Incident::source))
                        .toList());
    }

    private Report.Mode mode(DeclaredMethod method, Declaration.Mode mode) {
        Declaration declaration = method.declaration();
        String id = declaration.idOf(mode);
        List<String> steps = declaration.steps().stream().map(Step::label).toList();
        List<Report.Proof> proofs = proofs(id, mode.when());
        return new Report.Mode(
                id,
                declaration.feature() == null ? "?" : declaration.feature(),
                declaration.criticality(),
                mode.dependency(),
                mode.when(),
                mode.customerSees(),
                declaration.degradation(),
                steps,
                millis(declaration.budget()),
                rung(id, proved(mode.when(), steps, proofs)),
                proofs,
                countermeasures(assessment
                        .records()
                        .countermeasures()
                        .filter(countermeasure -> id.equals(countermeasure.failureMode()))
                        .toList()),
                assessment.records().incidents().stream()
                        .filter(incident -> met(incident, id))
                        .map(Incident::id)
                        .sorted()
                        .toList(),
                method.lineOf(mode).toString());
    }

    private List<Report.Proof> proofs(String failureMode, List<String> when) {
        return assessment.proofs().stream()
                .filter(proof -> proof.failureMode().equals(failureMode))
                .sorted(Comparator.comparingInt((Proof proof) -> rank(when, proof.cause()))
                        .thenComparing(Proof::step, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Proof::test)
                        .thenComparing(Proof::toString))
                .map(ReportComposer::proof)
                .toList();
    }

    /** Tells whether a proof that holds speaks for every cause, with its counter-run, and every step; where there is no cause there is none. */
    private static boolean proved(List<String> when, List<String> steps, List<Report.Proof> proofs) {
        List<Report.Proof> holding = proofs.stream().filter(Report.Proof::holds).toList();
        List<String> countered = holding.stream()
                .filter(proof -> proof.counterRun() != null)
                .map(Report.Proof::cause)
                .toList();
        return !when.isEmpty()
                && countered.containsAll(when)
                && steps.stream().allMatch(step -> holding.stream().anyMatch(proof -> step.equals(proof.step())));
    }

    private Rung rung(String failureMode, boolean proved) {
        boolean tested = assessment.service().gameDays().stream()
                .anyMatch(gameDay -> gameDay.value().equals(failureMode));
        return proved ? Rung.PROVED_AT_THE_GUARD : tested ? Rung.TESTED : Rung.DECLARED;
    }

    private Report.Incident incident(Incident incident) {
        return new Report.Incident(
                incident.id(),
                incident.title(),
                incident.type(),
                incident.severity(),
                incident.status(),
                incident.historical(),
                incident.failureModes(),
                countermeasures(incident.countermeasures()),
                incident.path() + ":" + incident.line());
    }

    private List<Report.Countermeasure> countermeasures(List<Countermeasure> countermeasures) {
        return countermeasures.stream()
                .map(this::countermeasure)
                .sorted(OPEN_AND_DUE_FIRST)
                .toList();
    }

    private Report.Countermeasure countermeasure(Countermeasure countermeasure) {
        LocalDate due = countermeasure.due();
        return new Report.Countermeasure(
                countermeasure.ref(),
                countermeasure.title(),
                countermeasure.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                countermeasure.isOpen(),
                countermeasure.isOverdue(assessment.today()),
                countermeasure.owner(),
                due == null ? null : due.toString(),
                countermeasure.priority(),
                countermeasure.path() + ":" + countermeasure.line());
    }

    private static Report.Proof proof(Proof proof) {
        Step step = proof.step();
        return new Report.Proof(
                proof.test(),
                proof.cause(),
                step == null ? null : step.label(),
                proof.fault(),
                proof.verdict(),
                proof.counterRun(),
                proof.holds(),
                proof.current(),
                proof.message(),
                proof.delivered(),
                proof.budgetMillis(),
                proof.elapsedMillis(),
                proof.provedAt().toString(),
                proof.mutants());
    }

    private static Report.Finding finding(Finding finding) {
        return new Report.Finding(
                finding.rule(),
                finding.severity(),
                finding.at().path(),
                finding.at().line(),
                finding.what(),
                finding.remedy(),
                finding.failureModes(),
                finding.snippet());
    }

    private static boolean met(Incident incident, String failureMode) {
        return incident.failureModes().contains(failureMode)
                || incident.countermeasures().stream()
                        .anyMatch(countermeasure -> failureMode.equals(countermeasure.failureMode()));
    }

    private static @Nullable Long millis(Declaration.@Nullable Budget budget) {
        try {
            return budget == null ? null : Durations.parse(budget.value()).toMillis();
        } catch (IllegalArgumentException noDuration) {
            return null; // The rule invalid-declaration says so.
        }
    }

    private static int rank(List<String> order, @Nullable String value) {
        int at = order.indexOf(value);
        return at < 0 ? order.size() : at;
    }
}
