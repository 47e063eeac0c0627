package dev.crumple.maven;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.ReportWriter;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes {@code report.html} and {@code report.json}: every failure mode, what proves it, and its history. */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public abstract class ReportMojo extends AbstractMojo {

    /** Skips the goals of Crumple Zone. */
    @Parameter(property = "crumple.skip", defaultValue = "false")
    private boolean skip;

    /** The folder that the report is written to. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    private File output;

    /**
     * Makes what the report shows.
     *
     * @return the assessment of this project
     * @throws MojoExecutionException if the configuration is wrong
     */
    protected abstract Assessment assess() throws MojoExecutionException;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped: crumple.skip is set.");
            return;
        }
        try {
            getLog().info("Report: " + ReportWriter.write(assess(), output.toPath()));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The report could not be written to " + output + ". Make the folder writable.", e);
        }
    }
}
