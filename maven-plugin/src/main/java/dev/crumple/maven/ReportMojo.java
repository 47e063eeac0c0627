package dev.crumple.maven;

import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes {@code report.html} and {@code report.json}: every failure mode, what proves it, and its history. */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ReportMojo extends CrumpleMojo {

    @Override
    void execute(Inspection inspection) throws IOException {
        Path page = ReportWriter.write(inspection.assessment(), output(""));
        getLog().info("The failure modes of " + project.getName() + ": "
                + inspection.paths().of(page));
    }
}
