package dev.crumple.engine.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.Json;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the report of an assessment: {@code report.json} for programs and {@code report.html}, one page that loads
 * nothing, for people.
 *
 * <p>The same assessment gives the same bytes. Thread-safe.
 */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes both files.
     *
     * @param assessment what to show
     * @param folder the folder, created when it is missing
     * @return the page
     * @throws IOException if the folder cannot be written
     */
    public static Path write(Assessment assessment, Path folder) throws IOException {
        Report report = new ReportComposer(assessment).compose();
        Files.createDirectories(folder);
        write(folder.resolve("report.json"), json(report));
        return write(folder.resolve("report.html"), html(report));
    }

    static String json(Report report) throws JsonProcessingException {
        return Json.text(report);
    }

    @SuppressWarnings("NullAway") // The generated class takes no interceptor as null; its package is marked, it is not.
    static String html(Report report) {
        StringOutput html = new StringOutput();
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(html), null, new Page(report));
        return html.toString();
    }

    /** Encodes leniently: a class file's strings may hold a lone surrogate, and a report must not fail for one. */
    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(UTF_8));
    }
}
