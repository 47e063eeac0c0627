package dev.crumple.maven;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.Finding;
import dev.crumple.engine.FindingsFile;
import dev.crumple.engine.Severity;
import dev.crumple.engine.Summary;
import dev.crumple.engine.git.Git;
import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.record.NearlyRecords;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.standing.StandingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build when a failure mode is declared wrongly, not proved, or forgotten: every finding says where, what is
 * wrong and what to do. Leaves the findings in {@code target/crumple/findings.json}, those that are waived or frozen in
 * {@code excused.json} beside it, and how the countermeasures stand in {@code verification.json}.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends CrumpleMojo {

    @Override
    void execute(Inspection inspection) throws MojoFailureException, IOException {
        Assessment assessment = inspection.assessment();
        FindingsFile.write(assessment.findings(), output("findings.json"));
        keep(assessment);
        FindingsFile.writeExcused(assessment.excused(), output("excused.json"));
        Summary.readable(assessment.findings()).forEach(this::print);
        Summary.excused(assessment).forEach(getLog()::info);
        if (records.isDirectory()) {
            getLog().info(Summary.records(assessment, inspection.paths().of(records.toPath())));
        }
        Optional<String> failed = Summary.failed(assessment);
        if (failed.isPresent()) {
            throw new MojoFailureException(failed.get());
        }
        if (inspection.judgedIn() == null) {
            Summary.passed(assessment).ifPresent(getLog()::info);
        } else {
            getLog().info("What " + assessment.name() + " declares is proved and judged in " + inspection.judgedIn()
                    + ".");
        }
    }

    @Override
    void missRecords() {
        Path root = Parameters.root(session, project);
        RecordsOfModules ofModules = new RecordsOfModules(session, root);
        Path module = project.getBasedir().toPath();
        for (Path near : NearlyRecords.beside(module)) {
            if (!ofModules.include(near)) {
                String name = new ProjectPaths(module).of(near);
                getLog().warn(new ProjectPaths(root).of(near)
                        + " is not read: records are read from a folder postmortems"
                        + " beside the POM. Move it there, or set crumple.records to ${project.basedir}/" + name + ".");
            }
        }
    }

    @Override
    boolean judgesRecordsAlone() {
        return true;
    }

    /** What was seen to hold counts in later builds of the same classes. */
    private void keep(Assessment assessment) throws IOException {
        Path file = output(StandingsFile.VERIFICATION);
        if (assessment.stands().isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            String commit = new Git(project.getBasedir().toPath()).head().orElse(null);
            StandingsFile.write(assessment.stands(), assessment.today(), commit, file);
        }
    }

    private void print(Finding finding) {
        for (String line : Summary.lines(finding)) {
            if (finding.severity() == Severity.ERROR) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        }
    }
}
