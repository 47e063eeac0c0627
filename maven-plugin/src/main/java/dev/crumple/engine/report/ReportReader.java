package dev.crumple.engine.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crumple.engine.report.content.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a {@code report.json} back. Thread-safe. */
public final class ReportReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportReader() {}

    /**
     * Reads a report.
     *
     * @param file a file that this plugin wrote
     * @return the report
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such report; the message says which file and what to do
     */
    public static Report read(Path file) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            if (json == null
                    || json.path("schema").asInt() != Report.SCHEMA
                    || !json.path("failureModes").isArray()) {
                throw new IllegalArgumentException(
                        file + ":1 is no report of version " + Report.SCHEMA + ". Give a report.json of this plugin.");
            }
            return MAPPER.treeToValue(json, Report.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new IllegalArgumentException(
                    file + ":" + line + " cannot be read: " + e.getOriginalMessage()
                            + ". Give a report.json of this plugin, unchanged.",
                    e);
        }
    }
}
