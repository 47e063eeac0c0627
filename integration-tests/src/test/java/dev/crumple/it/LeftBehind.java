package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.engine.proof.Evidence;
import dev.crumple.evidence.OutputFolder;
import dev.crumple.evidence.RunEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the tests and the gate of a build left in {@code target/crumple}, of which nothing may be torn.
 *
 * @param runs the evidence, oldest first
 * @param tests the keys of all tests that ended
 * @param failed the keys of those that failed
 * @param findings rule and failure mode of what the gate found
 */
record LeftBehind(List<RunEvidence> runs, Set<String> tests, Set<String> failed, List<String> findings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LeftBehind by(Fixture service) throws IOException {
        Path output = service.folder().resolve("target/crumple");
        Set<String> tests = new TreeSet<>();
        Set<String> failed = new TreeSet<>();
        for (Path file : files(OutputFolder.tests(output))) {
            for (String line : Files.readAllLines(file)) {
                JsonNode outcome = JSON.readTree(line);
                assertThat(outcome.fieldNames())
                        .toIterable()
                        .contains("test", "result", "endedAt", "failureModes", "countermeasures");
                tests.add(outcome.get("test").asText());
                if (outcome.get("result").asText().equals("FAILED")) {
                    failed.add(outcome.get("test").asText());
                }
            }
        }
        return new LeftBehind(
                runs(OutputFolder.evidence(output)), tests, failed, findings(output.resolve("findings.json")));
    }

    private static List<RunEvidence> runs(Path folder) throws IOException {
        assertThat(files(folder)).allMatch(file -> file.toString().endsWith(".json"));
        Evidence evidence = Evidence.read(folder);
        assertThat(evidence.unreadable()).isEmpty();
        assertThat(evidence.runs()).hasSameSizeAs(files(folder));
        return evidence.runs();
    }

    private static List<String> findings(Path file) throws IOException {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(file.toFile())) {
            finding.get("failureModes")
                    .forEach(mode -> findings.add(finding.get("rule").asText() + " " + mode.asText()));
        }
        return findings;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
