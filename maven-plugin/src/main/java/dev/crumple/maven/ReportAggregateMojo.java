package dev.crumple.maven;

import dev.crumple.engine.report.Aggregate;
import dev.crumple.engine.report.ReportReader;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.scan.ProjectPaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Joins the reports that {@code crumple:report} wrote in the modules of a build to one, in the folder of the root. Run it
 * behind them: {@code mvn verify crumple:report-aggregate}.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
public final class ReportAggregateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** The folder, below each module's build folder, where its report is. */
    @Parameter(property = "crumple.report.folder", defaultValue = "crumple", required = true)
    String folder;

    /** The folder where the report of all goes. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    File output;

    /** An earlier {@code report.json}; the report then says what became proved, lost its proof, appeared or disappeared. */
    @Parameter(property = "crumple.since")
    @Nullable
    File since;

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
            List<Report> modules = modules();
            if (modules.isEmpty()) {
                throw new MojoExecutionException("No module has a report.json in its folder " + folder
                        + ". Bind crumple:report in the modules and run mvn verify before this goal.");
            }
            ProjectPaths paths = new ProjectPaths(Parameters.root(session, project));
            new ReportOutput(getLog(), paths, since).write(Aggregate.of(project.getName(), modules), output.toPath());
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e.getMessage(), e);
        }
    }

    /** Reads the reports of the modules; the root's own is what this goal writes. */
    private List<Report> modules() throws IOException {
        List<Report> reports = new ArrayList<>();
        for (MavenProject module : session.getProjects()) {
            Path file =
                    Path.of(module.getBuild().getDirectory()).resolve(folder).resolve("report.json");
            if (!module.getPackaging().equals("pom") && Files.isRegularFile(file)) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(session.getStartTime().toInstant())) {
                    getLog().warn("The report of " + module.getName() + " is of an earlier build.");
                }
                reports.add(ReportReader.read(file));
            }
        }
        return reports;
    }
}
