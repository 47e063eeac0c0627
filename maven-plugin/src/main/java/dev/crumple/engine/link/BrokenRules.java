package dev.crumple.engine.link;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the findings that failed the check of this build. */
final class BrokenRules {

    private BrokenRules() {}

    static List<Subject> read(ModuleFolders module, EndedSession session, Sources sources) {
        Path file = module.output().resolve("findings.json");
        if (!Folder.isFresh(file, session.started())) {
            return List.of();
        }
        try {
            return StreamSupport.stream(Json.tree(Files.readAllBytes(file)).spliterator(), false)
                    .filter(finding -> finding.path("severity").asText().equals("ERROR"))
                    .map(finding -> subject(finding, session.root(), sources))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Subject subject(JsonNode finding, Path root, Sources sources) {
        String path = finding.path("path").asText();
        return new Subject(
                finding.path("rule").asText(),
                path + ":" + finding.path("line").asInt(),
                "",
                OutcomeLines.strings(finding.path("failureModes")),
                List.of(),
                sources.of(root.resolve(path)),
                finding.path("what").asText());
    }
}
