package dev.crumple.resilience.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.MissedStep;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.GuardEvent.State;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.binding.UnhealthyAnswerException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/logbook.md} shows is what is written. */
class LogbookDocsTest {

    private static final Pattern EXAMPLES = Pattern.compile("^```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final List<GuardEvent> EVENTS = List.of(
            new GuardEvent.Degraded(
                    Instant.parse("2026-10-02T17:52:03.214Z"),
                    "personalised-row/recommender-down",
                    Reason.FAILED,
                    Cause.UNAVAILABLE,
                    Step.LITERAL,
                    List.of(new MissedStep(Step.LESSER, new IllegalStateException("no titles for PT"))),
                    Duration.ofNanos(4_210_999),
                    null,
                    new ConnectException("Connection refused"),
                    List.of(),
                    false),
            new GuardEvent.Degraded(
                    Instant.parse("2026-10-02T17:52:03.391Z"),
                    "similar-titles/graph-slow",
                    Reason.LATE,
                    Cause.SLOW,
                    Step.REMOVED,
                    List.of(),
                    Duration.ofNanos(150_322_000),
                    null,
                    null,
                    List.of(
                            new StackTraceElement(
                                    null,
                                    "java.base",
                                    null,
                                    "sun.nio.ch.NioSocketImpl",
                                    "park",
                                    "NioSocketImpl.java",
                                    191),
                            new StackTraceElement(
                                    "com.example.marquee.GraphClient", "similarTo", "GraphClient.java", 41)),
                    false),
            new GuardEvent.Degraded(
                    Instant.parse("2026-10-02T17:52:04.006Z"),
                    "personalised-row/recommender-empty",
                    Reason.FAILED,
                    Cause.BAD_CONTENT,
                    Step.LAST_GOOD,
                    List.of(),
                    Duration.ofNanos(9_120_000),
                    Duration.ofMillis(61_500),
                    new UnhealthyAnswerException("com.example.marquee.TitlesPresent", null),
                    List.of(),
                    true),
            new GuardEvent.Transition(
                    Instant.parse("2026-10-02T17:52:04.118Z"), "similar-titles/graph-slow", State.CLOSED, State.OPEN),
            new GuardEvent.Summary(
                    Instant.parse("2026-10-02T17:52:05.120Z"),
                    "similar-titles/graph-slow",
                    Reason.OPEN,
                    Step.REMOVED,
                    412),
            new GuardEvent.Switched(
                    Instant.parse("2026-10-02T18:03:40.502Z"), "similar-titles", true, Source.OPERATOR, "mira"),
            new GuardEvent.Switched(
                    Instant.parse("2026-10-02T19:15:12.077Z"), "similar-titles", false, Source.OPERATOR, "mira"),
            new GuardEvent.Lost(Instant.parse("2026-10-02T18:10:31.940Z"), 87));

    @TempDir
    Path folder;

    private String page;
    private List<String> written;

    @BeforeEach
    void readThePageAndWriteALogbook() throws IOException {
        page = Files.readString(Path.of("../docs/logbook.md"));
        Logbook logbook = new Logbook(folder, 10_000);
        EVENTS.forEach(logbook::on);
        written = Files.readAllLines(folder.resolve(ProcessHandle.current().pid() + ".jsonl"));
    }

    @Test
    void showsLinesAsTheyAreWritten() {
        List<String> shown = EXAMPLES.matcher(page)
                .results()
                .flatMap(example -> example.group(1).lines())
                .toList();
        assertThat(shown).isEqualTo(written);
    }

    @Test
    void explainsEveryFieldOfEveryKind() throws Exception {
        for (String line : written) {
            JsonNode entry = new ObjectMapper().readTree(line);
            String kind = entry.get("kind").asText();
            String explained =
                    "`at`, `kind`" + page.split("### `" + kind + "`\n", 2)[1].split("\n##", 2)[0];
            assertThat(entry.fieldNames())
                    .toIterable()
                    .allSatisfy(field -> assertThat(explained).contains("`" + field + "`"));
        }
    }
}
