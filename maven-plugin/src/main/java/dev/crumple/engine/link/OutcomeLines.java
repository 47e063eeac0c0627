package dev.crumple.engine.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.engine.Json;
import dev.crumple.engine.link.TestRun.Result;
import dev.crumple.evidence.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the outcomes that tests leave behind; a line that is none is passed over, for a process may die in writing it. */
final class OutcomeLines {

    private OutcomeLines() {}

    static List<TestRun> read(Path output, Instant since) {
        List<TestRun> runs = new ArrayList<>();
        for (Path file : Folder.list(OutputFolder.tests(output), "*.jsonl")) {
            try {
                new String(Files.readAllBytes(file), UTF_8).lines().forEach(line -> read(line, since, runs));
            } catch (IOException unreadable) {
                // The other processes' files still count.
            }
        }
        return runs;
    }

    private static void read(String line, Instant since, List<TestRun> runs) {
        try {
            JsonNode outcome = Json.tree(line);
            String test = outcome.path("test").asText();
            if (!test.isEmpty()
                    && !Instant.parse(outcome.path("endedAt").asText()).isBefore(since)) {
                runs.add(new TestRun(
                        test,
                        result(outcome.path("result").asText()),
                        strings(outcome.path("failureModes")),
                        strings(outcome.path("countermeasures")),
                        thrown(outcome.path("thrown")),
                        List.of()));
            }
        } catch (IOException | DateTimeException noOutcome) {
            // The other lines still count.
        }
    }

    private static List<Thrown> thrown(JsonNode message) {
        return message.isTextual() ? List.of(new Thrown(message.asText(), List.of())) : List.of();
    }

    static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Result result(String result) {
        return switch (result) {
            case "PASSED" -> Result.PASSED;
            case "FAILED" -> Result.FAILED;
            default -> Result.UNDECIDED;
        };
    }
}
