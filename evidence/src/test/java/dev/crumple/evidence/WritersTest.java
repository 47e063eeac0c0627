package dev.crumple.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static RunEvidence run(String message) {
        return new RunEvidence(
                "[engine:junit-jupiter]/[method:x()]",
                "example.PageTest#stands",
                "row/down",
                "THROWS",
                Step.LAST_GOOD,
                Where.GUARD,
                "throws",
                Mutant.NONE,
                Verdict.PROVED,
                message,
                2,
                200,
                7,
                List.of(new RunEvidence.Seen("FAILED", Step.LAST_GOOD, 7000, "java.io.IOException: cut")),
                null,
                null,
                List.of("2026-10-02-row/CM-1"),
                "d1",
                Map.of("example.Row", "d2", "example.PageTest", "d3"),
                "17.0.15",
                42,
                Instant.parse("2026-11-21T09:00:00Z"),
                1);
    }

    @Test
    void aRunIsOneFileOfOneLine() throws Exception {
        Path file = run("well").writeTo(folder);
        assertThat(Files.readAllLines(file))
                .containsExactly("{\"schema\":1,\"uniqueId\":\"[engine:junit-jupiter]/[method:x()]\","
                        + "\"test\":\"example.PageTest#stands\",\"failureMode\":\"row/down\",\"cause\":\"THROWS\","
                        + "\"step\":\"last-good\",\"where\":\"guard\",\"fault\":\"throws\",\"mutant\":\"NONE\","
                        + "\"verdict\":\"PROVED\",\"message\":\"well\",\"delivered\":2,\"budgetMillis\":200,"
                        + "\"elapsedMillis\":7,\"events\":[{\"outcome\":\"FAILED\",\"step\":\"last-good\","
                        + "\"micros\":7000,\"cause\":\"java.io.IOException: cut\"}],"
                        + "\"countermeasures\":[\"2026-10-02-row/CM-1\"],\"declarationDigest\":\"d1\","
                        + "\"classes\":{\"example.PageTest\":\"d3\",\"example.Row\":\"d2\"},\"jdk\":\"17.0.15\","
                        + "\"pid\":42,\"startedAt\":\"2026-11-21T09:00:00Z\",\"attempt\":1}");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aThreadThatATestHasLeftInterruptedStillWrites() throws Exception {
        Thread.currentThread().interrupt();
        Path file = run("well").writeTo(folder);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void twoRunsNeverShareAFile() throws Exception {
        assertThat(run("first").writeTo(folder)).isNotEqualTo(run("second").writeTo(folder));
    }

    @Test
    void anyTextComesBackAsItWas() throws Exception {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0xA0);
                            case 1 -> 0x2020 + random.nextInt(0x20);
                            case 2 -> 0x1F600 + random.nextInt(0x50);
                            default -> 0xD800 + random.nextInt(0x800); // a lone surrogate
                        });
            }
            String json = run(text.toString()).toJson();
            assertThat(json).doesNotContain("\u2028", "\u2029").matches("\\P{Cc}*");
            assertThat(JSON.readTree(json).get("message").asText()).isEqualTo(text.toString());
        }
    }

    @Test
    void outcomesOfManyThreadsAreWholeLines() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    try {
                        start.await();
                        for (int i = 0; i < 50; i++) {
                            new TestOutcome(
                                            "example.PageTest#stands",
                                            "FAILED",
                                            Instant.EPOCH,
                                            List.of("row/down"),
                                            List.of(),
                                            "java.lang.AssertionError: " + "x".repeat(30_000))
                                    .appendTo(folder);
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(8)
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> lines =
                Files.readAllLines(folder.resolve(ProcessHandle.current().pid() + ".jsonl"));
        assertThat(lines).hasSize(400);
        for (String line : lines) {
            assertThat(JSON.readTree(line).get("failureModes").get(0).asText()).isEqualTo("row/down");
        }
    }

    @Test
    void aLogbookEntryLeavesOutWhatItDoesNotKnow() {
        assertThat(new LogbookEntry.Degraded(
                                Instant.EPOCH,
                                "row/down",
                                "FAILED",
                                null,
                                Step.LITERAL,
                                List.of(),
                                7000,
                                null,
                                null,
                                List.of(),
                                false)
                        .toJson())
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"degraded\",\"failureMode\":\"row/down\","
                        + "\"reason\":\"FAILED\",\"step\":\"literal\",\"micros\":7000}");
    }
}
