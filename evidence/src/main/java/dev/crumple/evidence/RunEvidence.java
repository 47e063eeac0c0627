package dev.crumple.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a game day showed. One JSON file per run, moved into place whole, so that processes that run at once
 * never share or cut a file.
 *
 * @param uniqueId JUnit's unique id of the invocation
 * @param test the test method, {@code class#method}
 * @param failureMode the failure mode's full id
 * @param cause the name of the cause rehearsed
 * @param step the step of the degradation that the run had to see; null in a counter-run
 * @param where where the fault was
 * @param fault the fault injected, such as {@code hangs}
 * @param mutant what was taken away from the protection
 * @param verdict what the run showed
 * @param message the verdict as a sentence
 * @param delivered how often the fault was delivered
 * @param budgetMillis the budget in milliseconds
 * @param elapsedMillis the longest that a guarded call took, in milliseconds
 * @param events what the guards saw, in order
 * @param thrown what the test threw, class and message; null when it passed
 * @param accepted the written reason why a protection that the test does not need stays; null for none
 * @param countermeasures countermeasures that the test carries, {@code record/countermeasure}
 * @param declarationDigest {@link Declaration#digest()} at the time of the run
 * @param classes digests of the class files that the proof stands on, by binary name
 * @param jdk the Java version
 * @param pid the process that ran the test
 * @param startedAt when the run began
 * @param attempt 1, or more when the same invocation ran again in this process
 */
public record RunEvidence(
        String uniqueId,
        String test,
        String failureMode,
        String cause,
        @Nullable Step step,
        Where where,
        String fault,
        Mutant mutant,
        Verdict verdict,
        String message,
        int delivered,
        long budgetMillis,
        long elapsedMillis,
        List<Seen> events,
        @Nullable String thrown,
        @Nullable String accepted,
        List<String> countermeasures,
        String declarationDigest,
        Map<String, String> classes,
        String jdk,
        long pid,
        Instant startedAt,
        int attempt) {

    /** The version of the file's format. */
    public static final int SCHEMA = 1;

    private static final AtomicInteger FILES = new AtomicInteger();

    /**
     * What a guard saw of one call.
     *
     * @param outcome {@code VALUE}, or the name of the reason why the call was degraded
     * @param step the step served; null for a value
     * @param micros the time until the caller was answered, in microseconds
     * @param cause the exception met, class and message; null for none
     */
    public record Seen(
            String outcome,
            @Nullable Step step,
            long micros,
            @Nullable String cause) {

        private Json toJson() {
            return new Json()
                    .with("outcome", outcome)
                    .withKnown("step", step == null ? null : step.label())
                    .with("micros", micros)
                    .withKnown("cause", cause);
        }
    }

    /** Copies the collections. */
    public RunEvidence {
        events = List.copyOf(events);
        countermeasures = List.copyOf(countermeasures);
        classes = Map.copyOf(classes);
    }

    /**
     * Writes the run as JSON.
     *
     * @return one line, the members in a fixed order
     */
    public String toJson() {
        return new Json()
                .with("schema", SCHEMA)
                .with("uniqueId", uniqueId)
                .with("test", test)
                .with("failureMode", failureMode)
                .with("cause", cause)
                .withKnown("step", step == null ? null : step.label())
                .with("where", where.label())
                .with("fault", fault)
                .with("mutant", mutant)
                .with("verdict", verdict)
                .with("message", message)
                .with("delivered", delivered)
                .with("budgetMillis", budgetMillis)
                .with("elapsedMillis", elapsedMillis)
                .with("events", events.stream().map(Seen::toJson).toList())
                .withKnown("thrown", thrown)
                .withKnown("accepted", accepted)
                .with("countermeasures", countermeasures)
                .with("declarationDigest", declarationDigest)
                .with("classes", new TreeMap<>(classes))
                .with("jdk", jdk)
                .with("pid", pid)
                .with("startedAt", startedAt)
                .with("attempt", attempt)
                .toString();
    }

    /**
     * Writes the run into a folder, as a file of its own.
     *
     * @param folder the folder, created when it is missing
     * @return the file
     * @throws IOException if the folder cannot be written
     */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = "%s.%s.%s-%s-%d-%d.json"
                .formatted(
                        failureMode.replace('/', '.'),
                        cause.toLowerCase(java.util.Locale.ROOT),
                        mutant.name().toLowerCase(java.util.Locale.ROOT),
                        Digest.of(uniqueId).substring(0, 12),
                        pid,
                        FILES.incrementAndGet());
        Path part = folder.resolve(name + ".part");
        LineFile.append(part, toJson());
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
