package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import java.util.List;

/**
 * The records that do not count as incidents.
 *
 * @param scheduled incidents that began with planned work
 * @param nearMisses near misses
 * @param weakSignals weak signals
 * @param gameDays game days
 * @param experiments experiments
 */
public record SetAside(int scheduled, int nearMisses, int weakSignals, int gameDays, int experiments) {

    static SetAside of(List<Incident> records) {
        return new SetAside(
                (int) records.stream()
                        .filter(record -> record.type().equals("incident") && record.scheduled())
                        .count(),
                count(records, "near-miss"),
                count(records, "weak-signal"),
                count(records, "game-day"),
                count(records, "experiment"));
    }

    private static int count(List<Incident> records, String type) {
        return (int)
                records.stream().filter(record -> record.type().equals(type)).count();
    }
}
