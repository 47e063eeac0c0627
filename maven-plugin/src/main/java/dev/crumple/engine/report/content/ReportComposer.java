package dev.crumple.engine.report.content;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Proof;
import dev.crumple.engine.RemoteCall;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import dev.crumple.evidence.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts an assessment into the order of a report; the order in which the assessment's parts were found plays no role. */
public final class ReportComposer {

    private final Assessment assessment;
    private final RecordsComposer records;

    private final Map<String, List<Proof>> proofs;

    /**
     * Takes what is to be shown.
     *
     * @param assessment everything that the build knows
     */
    public ReportComposer(Assessment assessment) {
        this.assessment = assessment;
        records = new RecordsComposer(assessment.records(), assessment.stands(), assessment.today());
        proofs = assessment.proofs().stream().collect(Collectors.groupingBy(Proof::failureMode));
    }

    /**
     * Composes the report.
     *
     * @return the report, without changes
     */
    public Report compose() {
        return new Report(
                Report.SCHEMA,
                assessment.name(),
                assessment.today().toString(),
                Report.inOrder(assessment.service().declared().stream()
                        .flatMap(method -> method.declaration().modes().stream().map(mode -> mode(method, mode)))
                        .toList()),
                assessment.findings().stream().map(ReportComposer::finding).toList(),
                assessment.excused().waived().stream()
                        .map(ReportComposer::waived)
                        .toList(),
                assessment.excused().frozen().stream()
                        .map(ReportComposer::finding)
                        .toList(),
                assessment.excused().gone(),
                assessment.off(),
                assessment.calls().stream().map(ReportComposer::call).toList(),
                records.incidents(),
                null);
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
                FallbackContent.of(method),
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
        return proofs.getOrDefault(failureMode, List.of()).stream()
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

    private static Report.Waived waived(Excused.Waived waived) {
        return new Report.Waived(
                finding(waived.finding()),
                waived.waiver().reason(),
                waived.waiver().until().toString(),
                waived.waiver().at().toString());
    }

    private static Report.Call call(RemoteCall call) {
        return new Report.Call(
                call.client(),
                call.leaving(),
                call.path(),
                call.protectedBy(),
                call.draft(),
                call.at().toString());
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
