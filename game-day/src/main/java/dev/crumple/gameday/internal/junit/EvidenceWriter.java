package dev.crumple.gameday.internal.junit;

import dev.crumple.evidence.Digest;
import dev.crumple.evidence.OutputFolder;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.gameday.internal.verdict.Judgement;
import dev.crumple.gameday.internal.verdict.Sighting;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what a run showed into the form that the build reads. */
final class EvidenceWriter {

    /** A test that calls for ever leaves a file that can be read. */
    private static final int MOST_EVENTS = 100;

    private static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();

    private EvidenceWriter() {}

    static void write(
            ExtensionContext context,
            Script script,
            Sighting sighting,
            Judgement judgement,
            List<Rehearsable> reached,
            Instant startedAt) {
        try {
            evidence(context, script, sighting, judgement, reached, startedAt)
                    .writeTo(OutputFolder.evidence(OutputFolder.current()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The evidence of " + sighting.test() + " cannot be written, so that nothing would be proved.", e);
        }
    }

    private static RunEvidence evidence(
            ExtensionContext context,
            Script script,
            Sighting sighting,
            Judgement judgement,
            List<Rehearsable> reached,
            Instant startedAt) {
        Class<?> testClass = context.getRequiredTestClass();
        Method method = context.getRequiredTestMethod();
        String uniqueId = context.getUniqueId();
        return new RunEvidence(
                uniqueId,
                TestKey.of(testClass, method),
                sighting.failureMode(),
                sighting.run().cause().name(),
                sighting.step(),
                sighting.where(),
                sighting.run().fault().label(),
                sighting.run().mutant(),
                judgement.verdict(),
                judgement.message(),
                sighting.delivered(),
                sighting.budgetMillis(),
                sighting.longestMillis(),
                sighting.seen().stream()
                        .limit(MOST_EVENTS)
                        .map(EvidenceWriter::seen)
                        .toList(),
                sighting.thrown() == null ? null : sighting.failure(),
                script.redundant().isBlank() ? null : script.redundant(),
                TestKey.countermeasures(testClass, method),
                reached.get(0).declaration().digest(),
                classes(testClass, reached),
                System.getProperty("java.version", "unknown"),
                ProcessHandle.current().pid(),
                startedAt,
                ATTEMPTS.computeIfAbsent(uniqueId, id -> new AtomicInteger()).incrementAndGet());
    }

    private static Map<String, String> classes(Class<?> testClass, List<Rehearsable> reached) {
        Map<String, String> classes = new TreeMap<>();
        reached.forEach(guard -> classes.putAll(guard.classes()));
        for (Class<?> type : TestKey.around(testClass)) {
            classes.put(type.getName(), Digest.ofFile(type).orElse(""));
        }
        return classes;
    }

    private static RunEvidence.Seen seen(Observed call) {
        return new RunEvidence.Seen(
                call.reason() == null ? "VALUE" : call.reason().name(),
                call.step(),
                call.nanos() / 1000,
                call.thrown() == null ? null : call.thrown().toString());
    }
}
