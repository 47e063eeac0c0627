package dev.crumple.maven;

import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.ReportComposer;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code report.html}, {@code report.md}, {@code report.json} and {@code report.sarif}: every failure mode, what
 * proves it, and its history.
 */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ReportMojo extends CrumpleMojo {

    /** An earlier {@code report.json}; the report then says what became proved, lost its proof, appeared or disappeared. */
    @Parameter(property = "crumple.since")
    @Nullable
    File since;

    @Override
    void execute(Inspection inspection) throws MojoExecutionException, IOException {
        Report report = new ReportComposer(inspection.assessment()).compose();
        new ReportOutput(getLog(), inspection.paths(), since).write(report, output(""));
    }
}
