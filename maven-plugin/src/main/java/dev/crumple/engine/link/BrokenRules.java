package dev.crumple.engine.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the findings that failed the check of this build. */
final class BrokenRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BrokenRules() {}

    static List<Subject> read(Path output, Instant since) {
        Path file = output.resolve("findings.json");
        if (!Folder.isFresh(file, since)) {
            return List.of();
        }
        try {
            return StreamSupport.stream(JSON.readTree(Files.readAllBytes(file)).spliterator(), false)
                    .filter(finding -> finding.path("severity").asText().equals("ERROR"))
                    .map(BrokenRules::subject)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Subject subject(JsonNode finding) {
        return new Subject(
                finding.path("rule").asText(),
                finding.path("path").asText() + ":" + finding.path("line").asInt(),
                "",
                OutcomeLines.strings(finding.path("failureModes")),
                List.of());
    }
}
