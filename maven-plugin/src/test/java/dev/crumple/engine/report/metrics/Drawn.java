package dev.crumple.engine.report.metrics;

import dev.crumple.records.Account;
import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import dev.crumple.records.Records;
import dev.crumple.records.metrics.IncidentMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Incidents to draw. */
final class Drawn {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<String> FINDERS = List.of("customer", "monitor", "staff");

    private Drawn() {}

    /** One incident; each moment is minutes after the first. */
    static Incident incident(String id, Instant started, Map<String, Long> minutes, boolean roughly) {
        Map<String, Moment> times = new LinkedHashMap<>();
        minutes.forEach((name, after) -> {
            Instant at = started.plus(Duration.ofMinutes(after));
            times.put(name, new Moment(at, at, at.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC, !roughly, 9));
        });
        return new Incident(
                id,
                "Incident " + id,
                "incident",
                null,
                "closed",
                roughly,
                false,
                times,
                FINDERS.get(id.length() % 3),
                List.of(),
                List.of(),
                null,
                Account.NONE,
                "postmortems/" + id + ".md",
                1);
    }

    /** Incidents as they come: most are over soon, a few take weeks, one a week from 2025-10-06 on. */
    static List<Incident> incidents(int count) {
        Random random = new Random(60);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long detected = skewed(random, 12);
            long mitigated = detected + skewed(random, 45);
            long resolved = mitigated + skewed(random, 90);
            incidents.add(incident(
                    "2025-" + i,
                    Instant.parse("2025-10-06T10:00:00Z").plus(Duration.ofDays(7L * i)),
                    Map.of(
                            "started",
                            0L,
                            "detected",
                            detected,
                            "acknowledged",
                            detected + skewed(random, 4),
                            "mitigated",
                            mitigated,
                            "resolved",
                            resolved,
                            "retrospective",
                            resolved + skewed(random, 4000)),
                    i % 9 == 0));
        }
        return incidents;
    }

    static IncidentMetrics metrics(List<Incident> incidents, @Nullable LocalDate split) {
        return IncidentMetrics.of(new Records(incidents, List.of(), List.of()), TODAY, split);
    }

    private static long skewed(Random random, int median) {
        return Math.round(median * Math.exp(1.4 * random.nextGaussian()));
    }
}
