package dev.crumple.gameday.planted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.evidence.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What came of running some tests once. A test is named {@code class#method}, a class that fails as a whole by its name.
 *
 * @param failures the messages of all failures, by test
 * @param aborted why runs aborted, by test
 * @param evidence what each game day left, in the order of its runs, by test
 */
record Round(
        Map<String, List<String>> failures, Map<String, List<String>> aborted, Map<String, List<JsonNode>> evidence) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Round of(List<Class<?>> classes, Map<String, String> configuration, Path output) {
        System.setProperty(OutputFolder.PROPERTY, output.toString());
        try {
            Events events = EngineTestKit.engine("junit-jupiter")
                    .selectors(classes.stream()
                            .map(DiscoverySelectors::selectClass)
                            .toArray(DiscoverySelector[]::new))
                    .configurationParameters(configuration)
                    .execute()
                    .allEvents();
            return new Round(
                    messages(events.failed()), messages(events.aborted()), read(OutputFolder.evidence(output)));
        } finally {
            System.clearProperty(OutputFolder.PROPERTY);
        }
    }

    private static Map<String, List<String>> messages(Events events) {
        return events.stream()
                .collect(Collectors.groupingBy(Round::testOf, Collectors.mapping(Round::message, Collectors.toList())));
    }

    private static Map<String, List<JsonNode>> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<JsonNode> runs = new ArrayList<>();
            for (Path file : files.toList()) {
                runs.add(JSON.readTree(file.toFile()));
            }
            return runs.stream()
                    .sorted(Comparator.comparing(run -> run.get("startedAt").asText()))
                    .collect(Collectors.groupingBy(run -> run.get("test").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String testOf(Event event) {
        TestSource source = event.getTestDescriptor().getSource().orElseThrow();
        return source instanceof MethodSource method
                ? method.getClassName() + "#" + method.getMethodName()
                : ((ClassSource) source).getClassName();
    }

    private static String message(Event ended) {
        return ended.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}
