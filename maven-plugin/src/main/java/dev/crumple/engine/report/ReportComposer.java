package dev.crumple.engine.report;

import dev.crumple.annotations.Criticality;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Proof;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import dev.crumple.evidence.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private final Assessment assessment;
    private final RecordsComposer records;

    ReportComposer(Assessment assessment) {
        this.assessment = assessment;
        records = new RecordsComposer(assessment.records(), assessment.today());
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
                records.incidents());
    }

    private Report.Mode mode(DeclaredMethod method, Declaration.Mode mode) {
        Declaration declaration = method.declaration();
        String id = declaration.idOf(mode);
        List<String> steps = declaration.steps().stream().map(Step::label).toList();
        List<Report.Proof> proofs = proofs(id, mode.when());
        Report.Drill drill = records.newestDrill(id);
        List<Rung> reached = Ladder.reached(tested(id), mode.when(), steps, proofs, drill);
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
                Ladder.climbed(reached),
                reached,
                proofs,
                drill,
                records.countermeasures(id),
                records.incidents(id),
                method.lineOf(mode).toString());
    }

    private List<Report.Proof> proofs(String failureMode, List<String> when) {
        return assessment.proofs().stream()
                .filter(proof -> proof.failureMode().equals(failureMode))
                .sorted(Comparator.comparingInt((Proof proof) -> rank(when, proof.cause()))
                        .thenComparing(Proof::step, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Proof::where)
                        .thenComparing(Proof::test)
                        .thenComparing(Proof::toString))
                .map(ReportComposer::proof)
                .toList();
    }

    private boolean tested(String failureMode) {
        return assessment.service().gameDays().stream()
                .anyMatch(gameDay -> gameDay.value().equals(failureMode));
    }

    private static Report.Proof proof(Proof proof) {
        Step step = proof.step();
        return new Report.Proof(
                proof.test(),
                proof.cause(),
                step == null ? null : step.label(),
                proof.where().label(),
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
