package dev.crumple.gameday;

import dev.crumple.evidence.Digest;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what a run showed into the form that the build reads. */
final class Evidence {

    private static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();

    private Evidence() {}

    static RunEvidence of(
            ExtensionContext context, Sighting sighting, Judgement judgement, Rehearsable guard, Instant startedAt)
            throws IOException {
        Class<?> testClass = context.getRequiredTestClass();
        Map<String, String> classes = new TreeMap<>(guard.classes());
        for (Class<?> type : List.of(testClass, context.getRequiredTestMethod().getDeclaringClass())) {
            classes.put(type.getName(), digest(type));
        }
        String uniqueId = context.getUniqueId();
        return new RunEvidence(
                uniqueId,
                TestKey.of(testClass, context.getRequiredTestMethod()),
                sighting.failureMode(),
                String.valueOf(sighting.run().cause()),
                step(sighting),
                sighting.fault(),
                sighting.run().mutant(),
                judgement.verdict(),
                judgement.message(),
                sighting.delivered(),
                sighting.budgetMillis(),
                sighting.longestMillis(),
                sighting.seen().stream().map(Evidence::seen).toList(),
                sighting.thrown() == null ? null : sighting.failure(),
                TestKey.countermeasures(testClass, context.getRequiredTestMethod()),
                guard.declaration().digest(),
                classes,
                System.getProperty("java.version", "unknown"),
                ProcessHandle.current().pid(),
                startedAt,
                ATTEMPTS.computeIfAbsent(uniqueId, id -> new AtomicInteger()).incrementAndGet());
    }

    private static @Nullable Step step(Sighting sighting) {
        if (sighting.run().mutant() != Mutant.NONE) {
            return null;
        }
        Step wanted = sighting.run().step();
        List<Step> served = List.copyOf(sighting.served());
        return wanted != null ? wanted : served.isEmpty() ? null : served.get(0);
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
