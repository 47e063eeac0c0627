package dev.crumple.engine.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crumple.engine.Json;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.html.HtmlReport;
import dev.crumple.engine.report.markdown.MarkdownReport;
import dev.crumple.engine.report.sarif.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a report in four ways: {@code report.json} for programs, {@code report.html} for people, {@code report.md} for a
 * code review and {@code report.sarif} for code scanning.
 *
 * <p>The same report gives the same bytes. Thread-safe.
 */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes the files.
     *
     * @param report what to show
     * @param folder the folder, created when it is missing
     * @return the page
     * @throws IOException if the folder cannot be written
     */
    public static Path write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("report.json"), Json.text(report));
        write(folder.resolve("report.md"), MarkdownReport.of(report));
        write(folder.resolve("report.sarif"), SarifReport.of(report));
        return write(folder.resolve("report.html"), HtmlReport.of(report));
    }

    /** Encodes leniently: a class file's strings may hold a lone surrogate, and a report must not fail for one. */
    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(UTF_8));
    }
}
