package dev.crumple.maven;

import dev.crumple.engine.report.ChangeLines;
import dev.crumple.engine.report.ReportReader;
import dev.crumple.engine.report.ReportWriter;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.scan.ProjectPaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** What both goals that report do with a report: compare it when asked, write it, and say where it is. */
record ReportOutput(Log log, ProjectPaths paths, @Nullable File since) {

    void write(Report report, Path folder) throws MojoExecutionException, IOException {
        Report shown = since == null ? report : report.since(earlier(since));
        Path page = ReportWriter.write(shown, folder);
        if (shown.changes() != null) {
            ChangeLines.of(shown.changes()).forEach(log::info);
        }
        log.info("The failure modes of " + report.service() + ": " + paths.of(page));
    }

    private static Report earlier(File file) throws MojoExecutionException, IOException {
        if (!file.isFile()) {
            throw new MojoExecutionException("There is no file " + file
                    + ", which crumple.since names. Keep an earlier report.json and give its path.");
        }
        try {
            return ReportReader.read(file.toPath());
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
