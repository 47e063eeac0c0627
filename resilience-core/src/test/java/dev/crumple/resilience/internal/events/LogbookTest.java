package dev.crumple.resilience.internal.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.internal.time.SystemTime;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LogbookTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = ProcessHandle.current().pid() + ".jsonl";

    @TempDir
    Path folder;

    private Path file;
    private Path older;

    @BeforeEach
    void name() {
        file = folder.resolve(NAME);
        older = folder.resolve(NAME + ".1");
    }

    private static GuardEvent event(int second) {
        return new GuardEvent.Transition(
                Instant.EPOCH.plusSeconds(second), "row/down", GuardEvent.State.CLOSED, GuardEvent.State.OPEN);
    }

    private static GuardEvent failedWith(Throwable thrown, List<StackTraceElement> stack) {
        return new GuardEvent.Degraded(
                Instant.EPOCH,
                "row/down",
                Reason.FAILED,
                null,
                Step.LITERAL,
                List.of(),
                Duration.ZERO,
                null,
                thrown,
                stack,
                false);
    }

    private JsonNode onlyLine() throws Exception {
        assertThat(Files.readAllLines(file)).hasSize(1);
        return JSON.readTree(Files.readString(file));
    }

    @Test
    void aFullLogbookIsKeptOnceAndNoLineIsCut() throws Exception {
        Logbook logbook = new Logbook(folder, 500);
        for (int i = 0; i < 20; i++) {
            logbook.on(event(i));
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(500);
        assertThat(Files.size(older)).isLessThanOrEqualTo(500);
        List<String> lines = new ArrayList<>(Files.readAllLines(older));
        lines.addAll(Files.readAllLines(file));
        assertThat(lines).hasSizeGreaterThan(4);
        int second = 20 - lines.size();
        for (String line : lines) {
            assertThat(JSON.readTree(line).get("at").asText())
                    .isEqualTo(Instant.EPOCH.plusSeconds(second++).toString());
        }
    }

    @Test
    void whateverAnExceptionSaysALogbookHoldsNoMoreThanItMay() throws Exception {
        Logbook logbook = new Logbook(folder, 2000);
        for (int i = 0; i < 200; i++) {
            logbook.on(failedWith(new IllegalStateException("größer als 😀 gedacht\n".repeat(i)), List.of()));
            assertThat(Files.size(file)).isLessThanOrEqualTo(2000);
        }
        assertThat(Files.size(older)).isBetween(1L, 2000L);
    }

    @Test
    void whereverACrashCutsTheLastLineTheNextProcessGoesOnAndAllOthersAreRead() throws Exception {
        GuardEvent last = failedWith(new IllegalStateException("\"größer\"\nals 😀 gedacht"), List.of());
        Logbook logbook = new Logbook(folder, 10_000);
        logbook.on(event(1));
        int before = (int) Files.size(file);
        logbook.on(last);
        byte[] whole = Files.readAllBytes(file);
        for (int end = before; end <= whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));

            new Logbook(folder, 10_000).on(event(3));

            List<JsonNode> read = new ArrayList<>();
            int torn = 0;
            for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                try {
                    read.add(JSON.readTree(line));
                } catch (com.fasterxml.jackson.core.JsonProcessingException cut) {
                    torn++;
                }
            }
            read.removeIf(JsonNode::isMissingNode); // What Jackson makes of the nothing after the last line's end.
            assertThat(read.get(0).get("at").asText()).isEqualTo("1970-01-01T00:00:01Z");
            assertThat(read.get(read.size() - 1).get("at").asText()).isEqualTo("1970-01-01T00:00:03Z");
            boolean lastIsWhole = end >= whole.length - 1;
            assertThat(read).hasSize(lastIsWhole ? 3 : 2);
            assertThat(torn).isEqualTo(lastIsWhole || end == before ? 0 : 1);
        }
    }

    @Test
    void goesOnWhenTheDiskIsBackAndTellsWhatIsMissing() throws Exception {
        Files.createDirectory(file); // Nothing can be written where a folder is.
        try (SystemTime time = new SystemTime();
                Outlets outlets = new Outlets(List.of(new Logbook(folder, 10_000)), time)) {
            outlets.tell(event(1));
            outlets.tell(event(2));
            await().until(() -> outlets.lost() == 2);
            Files.delete(file);
            outlets.tell(event(3));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0)).get("at").asText()).isEqualTo("1970-01-01T00:00:03Z");
        assertThat(JSON.readTree(lines.get(1)).get("kind").asText()).isEqualTo("lost");
        assertThat(JSON.readTree(lines.get(1)).get("count").asInt()).isEqualTo(2);
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws Exception {
        Files.createDirectory(file);
        assertThatThrownBy(() -> new Logbook(folder, 10_000).on(event(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The logbook " + file + " cannot be written.");
    }

    @Test
    void makesItsFolderWheneverItIsMissing() throws Exception {
        Path deep = folder.resolve("deep/er");
        Logbook logbook = new Logbook(deep, 10_000);
        assertThat(deep).doesNotExist();
        logbook.on(event(1));
        Files.delete(deep.resolve(NAME));
        Files.delete(deep);
        logbook.on(event(2));
        assertThat(deep.resolve(NAME)).isNotEmptyFile();
    }

    @Test
    void aFolderMayBeASymbolicLink() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        new Logbook(link, 10_000).on(event(1));
        assertThat(real.resolve(NAME)).isNotEmptyFile();
    }

    @Test
    void anExceptionThatCannotSayWhatItIsCostsItsMessageOnly() throws Exception {
        class Mute extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        }
        new Logbook(folder, 10_000).on(failedWith(new Mute(), List.of()));
        assertThat(onlyLine().get("thrown").asText()).isEqualTo(Mute.class.getName());
    }

    @Test
    void aMessageThatIsNotTooLongIsNotCut() throws Exception {
        String name = IllegalStateException.class.getName() + ": ";
        String message = "x".repeat(1000 - name.length());
        new Logbook(folder, 10_000).on(failedWith(new IllegalStateException(message), List.of()));
        assertThat(onlyLine().get("thrown").asText()).isEqualTo(name + message);
    }

    @Test
    void longMessagesAndDeepStacksAreCut() throws Exception {
        List<StackTraceElement> stack = new ArrayList<>();
        for (int line = 1; line <= 5000; line++) {
            stack.add(new StackTraceElement("com.example.Deep", "down", "Deep.java", line));
        }
        new Logbook(folder, 100_000).on(failedWith(new IllegalStateException("x".repeat(1_000_000)), stack));
        JsonNode line = onlyLine();
        assertThat(line.get("thrown").asText())
                .hasSize(1001)
                .startsWith("java.lang.IllegalStateException: xxx")
                .endsWith("x…");
        assertThat(line.get("stack")).hasSize(200);
        assertThat(line.get("stack").get(0).asText()).isEqualTo("com.example.Deep.down(Deep.java:1)");
    }
}
