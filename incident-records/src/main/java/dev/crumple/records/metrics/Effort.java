package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Runbook;
import dev.crumple.records.Runbook.Use;
import dev.crumple.records.TimelineEntry;
import dev.crumple.records.WorkingHours;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What it took people to respond, over all incidents and never per person (P142, P143, P155).
 *
 * @param friction what friction cost, by what it was about, such as {@code docs}
 * @param afterHours how much of the time to fix lay outside working hours; null when {@code policy.yaml} gives none
 * @param runbooks how many runbooks there were, by of what use they were
 */
public record Effort(
        Map<String, Minutes> friction, @Nullable Minutes afterHours, Map<Use, Integer> runbooks) {

    private static final String FRICTION = "friction";

    /** Copies the maps in the order of their keys. */
    public Effort {
        friction = Collections.unmodifiableMap(new TreeMap<>(friction));
        Map<Use, Integer> byUse = new EnumMap<>(Use.class);
        byUse.putAll(runbooks);
        runbooks = Collections.unmodifiableMap(byUse);
    }

    static Effort of(List<Incident> incidents, @Nullable WorkingHours hours, LocalDate today) {
        Map<Use, Integer> runbooks = new EnumMap<>(Use.class);
        for (Incident incident : incidents) {
            for (Runbook runbook : incident.account().runbooks()) {
                if (runbook.was() != null) {
                    runbooks.merge(runbook.was(), 1, Integer::sum);
                }
            }
        }
        return new Effort(friction(incidents), hours == null ? null : AfterHours.of(incidents, hours, today), runbooks);
    }

    private static Map<String, Minutes> friction(List<Incident> incidents) {
        Map<String, Minutes> friction = new TreeMap<>();
        for (Incident incident : incidents) {
            for (TimelineEntry entry : incident.account().narrative().timeline()) {
                String kind = entry.kind();
                if (kind.equals(FRICTION) || kind.startsWith(FRICTION + ":")) {
                    String about =
                            kind.length() <= FRICTION.length() + 1 ? "other" : kind.substring(FRICTION.length() + 1);
                    Integer cost = entry.minutes();
                    friction.merge(
                            about,
                            cost == null ? new Minutes(0, false, 0, 1) : new Minutes(cost, false, 1, 0),
                            Effort::together);
                }
            }
        }
        return friction;
    }

    private static Minutes together(Minutes one, Minutes other) {
        return new Minutes(
                one.minutes() + other.minutes(),
                one.about() || other.about(),
                one.counted() + other.counted(),
                one.unsaid() + other.unsaid());
    }
}
