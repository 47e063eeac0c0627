package dev.crumple.engine.report.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crumple.engine.Json;
import dev.crumple.records.metrics.IncidentMetrics;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code incident-metrics.json} for programs and {@code incident-metrics.html}, one page that loads nothing, for
 * people.
 *
 * <p>The same figures give the same bytes. Thread-safe.
 */
public final class MetricsWriter {

    private MetricsWriter() {}

    /**
     * Writes both files.
     *
     * @param service whose incidents they are
     * @param metrics the figures
     * @param folder the folder, created when it is missing
     * @return the page
     * @throws IOException if the folder cannot be written
     */
    public static Path write(String service, IncidentMetrics metrics, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("incident-metrics.json"), json(metrics));
        return write(folder.resolve("incident-metrics.html"), html(service, metrics));
    }

    static String json(IncidentMetrics metrics) throws JsonProcessingException {
        return Json.text(MetricsJson.members(metrics));
    }

    @SuppressWarnings("NullAway") // The generated class takes no interceptor as null; its package is marked, it is not.
    static String html(String service, IncidentMetrics metrics) {
        StringOutput html = new StringOutput();
        JtemetricsGenerated.render(new OwaspHtmlTemplateOutput(html), null, new MetricsPage(service, metrics));
        return html.toString();
    }

    /** Encodes leniently: a name may hold a lone surrogate, and a page must not fail for one. */
    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(UTF_8));
    }
}
