package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.crumple.evidence.OutputFolder;
import dev.crumple.evidence.RunEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;

/** Test classes that were run by JUnit, and the evidence that they left in a folder of their own. */
record Played(Events tests, Path output) {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(RunEvidence.class.getResourceAsStream("run-evidence.schema.json"));

    static Played of(Path output, Class<?>... classes) {
        return of(
                output,
                Map.of(),
                Stream.of(classes).map(type -> selectClass(type)).toList());
    }

    static Played inParallel(Path output, Class<?>... classes) {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        return of(
                output,
                parallel,
                Stream.of(classes).map(type -> selectClass(type)).toList());
    }

    static Played again(Path output, String uniqueId) {
        return of(output, Map.of(), List.of(selectUniqueId(uniqueId)));
    }

    private static Played of(
            Path output, Map<String, String> configuration, List<? extends DiscoverySelector> selectors) {
        String before = System.getProperty(OutputFolder.PROPERTY);
        System.setProperty(OutputFolder.PROPERTY, output.toString());
        try {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .configurationParameters(configuration)
                    .selectors(selectors.toArray(DiscoverySelector[]::new))
                    .execute()
                    .testEvents();
            return new Played(tests, output);
        } finally {
            if (before == null) {
                System.clearProperty(OutputFolder.PROPERTY);
            } else {
                System.setProperty(OutputFolder.PROPERTY, before);
            }
        }
    }

    List<String> failures() {
        return tests.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().toString())
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
    }

    List<String> uniqueIds() {
        return tests.stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .map(event -> event.getTestDescriptor().getUniqueId().toString())
                .toList();
    }

    /** The evidence, oldest first; all of it as the published schema wants it. */
    List<JsonNode> evidence() {
        Path folder = OutputFolder.evidence(output);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                runs.add(json.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(runs).allSatisfy(run -> assertThat(SCHEMA.validate(run)).isEmpty());
        runs.sort(Comparator.comparing(run -> run.get("startedAt").asText()));
        return runs;
    }

    /** The evidence in short, oldest first: "HANGS black-hole NONE PROVED". */
    List<String> verdicts() {
        return evidence().stream()
                .map(run -> Stream.of("cause", "fault", "mutant", "verdict")
                        .map(name -> run.get(name).asText())
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .toList();
    }
}
