package dev.crumple.maven;

import dev.crumple.engine.report.metrics.MetricsLines;
import dev.crumple.engine.report.metrics.MetricsWriter;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import dev.crumple.records.metrics.IncidentMetrics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Prints what the records say of incidents in figures, and writes {@code incident-metrics.html} and
 * {@code incident-metrics.json}. It needs no compiled code, counts nothing per person, and fails no build for a figure.
 */
@Mojo(name = "incident-metrics", threadSafe = true)
public final class IncidentMetricsMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** The folder of post-mortem records. */
    @Parameter(property = "crumple.records", defaultValue = "${project.basedir}/postmortems", required = true)
    File records;

    /** The folder where the two files go. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    File output;

    /** The last day that counts, such as {@code 2026-11-21}; the present day by default. */
    @Parameter(property = "crumple.today")
    @Nullable
    String today;

    /** The first day of the later of two periods to compare, such as {@code 2026-07-01}; none are compared by default. */
    @Parameter(property = "crumple.split")
    @Nullable
    String split;

    /** Skips the goals of Crumple Zone. */
    @Parameter(property = "crumple.skip", defaultValue = "false")
    boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped: crumple.skip is set.");
            return;
        }
        try {
            Parameters.checkRecords(records, project);
            measure(Parameters.today(today), Parameters.day("crumple.split", split));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("A file could not be written: " + e.getMessage(), e);
        }
    }

    private void measure(LocalDate present, @Nullable LocalDate later) throws IOException {
        Path root = Parameters.root(session, project);
        ProjectPaths paths = new ProjectPaths(root);
        Records found = RecordsReader.read(records.toPath(), root, present);
        if (found.incidents().isEmpty()) {
            getLog().info("There are no records in " + paths.of(records.toPath())
                    + ", so that there is nothing to measure.");
            return;
        }
        IncidentMetrics metrics = IncidentMetrics.of(found, present, later);
        MetricsLines.of(metrics).forEach(getLog()::info);
        Path page = MetricsWriter.write(project.getName(), metrics, output.toPath());
        getLog().info("Drawn in " + paths.of(page));
    }
}
