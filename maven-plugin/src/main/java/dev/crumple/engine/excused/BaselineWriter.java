package dev.crumple.engine.excused;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.rules.Severities;
import dev.crumple.engine.scan.ProjectPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Freezes the findings of a service, once; from then on it only forgets those that are gone. */
public final class BaselineWriter {

    private final Assessment assessment;
    private final Path file;
    private final Path projectRoot;

    /**
     * Writes for a service.
     *
     * @param assessment the service's assessment
     * @param file the file of frozen findings
     * @param projectRoot the folder that the paths of findings start from
     */
    public BaselineWriter(Assessment assessment, Path file, Path projectRoot) {
        this.assessment = assessment;
        this.file = file;
        this.projectRoot = projectRoot;
    }

    /**
     * Says why nobody can tell what to freeze.
     *
     * @return a sentence, or nothing when the file can be written
     */
    public Optional<String> refusal() {
        boolean damaged = assessment.findings().stream()
                .anyMatch(finding -> finding.rule().equals(Rule.BASELINE_INVALID.id()));
        if (damaged) {
            return Optional.of(name() + " cannot be read, so that nobody can tell what it froze. "
                    + "Run crumple:check to see what is wrong, or delete the file to begin anew.");
        }
        boolean rehearsed = assessment.service().gameDays().stream().anyMatch(gameDay -> declares(gameDay.value()));
        return rehearsed && assessment.proofs().isEmpty()
                ? Optional.of("No game day has left evidence, so that nobody can tell what is proved. "
                        + "Run mvn verify first; it may fail.")
                : Optional.empty();
    }

    /**
     * Writes the file.
     *
     * @return what was done, in lines for a console
     * @throws IOException if the file cannot be written
     */
    public List<String> write() throws IOException {
        return Files.exists(file) ? shrink() : begin();
    }

    private boolean declares(String failureMode) {
        return assessment.service().declared().stream()
                .map(DeclaredMethod::declaration)
                .anyMatch(declaration -> declaration.mode(failureMode).isPresent());
    }

    private List<String> begin() throws IOException {
        Baseline frozen = Baseline.of(assessment.findings(), file, projectRoot);
        if (frozen.size() == 0) {
            return List.of("There is nothing to freeze.");
        }
        Files.writeString(file, frozen.text());
        return List.of(findings(frozen.size(), "is", "are") + " frozen in " + name()
                + ": from now on only new ones count. Commit the file.");
    }

    private List<String> shrink() throws IOException {
        Excused excused = assessment.excused();
        List<Finding> present = Stream.of(
                        assessment.findings().stream(),
                        excused.frozen().stream(),
                        excused.waived().stream().map(Excused.Waived::finding))
                .flatMap(stream -> stream)
                .toList();
        Baseline before = Baseline.read(file, projectRoot, new Findings(Severities.DEFAULT));
        Files.writeString(file, before.shrunkTo(present).text());
        long unfrozen = assessment.findings().stream()
                .filter(finding -> Rule.excusable().contains(finding.rule()))
                .count();
        String forgotten = excused.gone() == 0
                ? "No frozen finding is gone"
                : findings(excused.gone(), "is", "are") + " gone and forgotten";
        String told = forgotten + "; " + findings((long) before.size() - excused.gone(), "stays", "stay")
                + " frozen in " + name() + ".";
        return unfrozen == 0
                ? List.of(told)
                : List.of(
                        told,
                        findings(unfrozen, "is", "are") + " new and not frozen: a baseline never grows. Mend or waive "
                                + (unfrozen == 1 ? "it" : "them") + "; to begin anew, delete the file first.");
    }

    private String name() {
        return new ProjectPaths(projectRoot).of(file);
    }

    private static String findings(long number, String one, String more) {
        return number == 1 ? "1 finding " + one : number + " findings " + more;
    }
}
