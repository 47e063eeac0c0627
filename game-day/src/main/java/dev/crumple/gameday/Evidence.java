package dev.crumple.gameday;

import dev.crumple.evidence.Digest;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Where;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what a run showed into the form that the build reads. */
final class Evidence {

    private static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();

    private Evidence() {}

    static RunEvidence of(
            ExtensionContext context,
            Sighting sighting,
            Judgement judgement,
            List<Rehearsable> reached,
            Instant startedAt)
            throws IOException {
        Class<?> testClass = context.getRequiredTestClass();
        Map<String, String> classes = new TreeMap<>();
        reached.forEach(guard -> classes.putAll(guard.classes()));
        for (Class<?> type : TestKey.around(testClass)) {
            classes.put(type.getName(), digest(type));
        }
        String uniqueId = context.getUniqueId();
        return new RunEvidence(
                uniqueId,
                TestKey.of(testClass, context.getRequiredTestMethod()),
                sighting.failureMode(),
                String.valueOf(sighting.run().cause()),
                sighting.step(),
                Where.GUARD,
                sighting.faultLabel(),
                sighting.run().mutant(),
                judgement.verdict(),
                judgement.message(),
                sighting.delivered(),
                sighting.budgetMillis(),
                sighting.longestMillis(),
                sighting.seen().stream().map(Evidence::seen).toList(),
                sighting.thrown() == null ? null : sighting.failure(),
                null,
                TestKey.countermeasures(testClass, context.getRequiredTestMethod()),
                reached.get(0).declaration().digest(),
                classes,
                System.getProperty("java.version", "unknown"),
                ProcessHandle.current().pid(),
                startedAt,
                ATTEMPTS.computeIfAbsent(uniqueId, id -> new AtomicInteger()).incrementAndGet());
    }

    private static RunEvidence.Seen seen(Observed call) {
        return new RunEvidence.Seen(
                call.reason() == null ? "VALUE" : call.reason().name(),
                call.step(),
                call.nanos() / 1000,
                call.thrown() == null ? null : call.thrown().toString());
    }

    private static String digest(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getResourceAsStream(file)) {
            return stream == null ? "" : Digest.of(stream.readAllBytes());
        }
    }
}
