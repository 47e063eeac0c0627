package dev.crumple.records;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The post-mortem records of a project, as far as they could be read, and every mistake found in them.
 *
 * @param incidents the records, by id
 * @param externalFailureModes failure modes that no code declares, from {@code policy.yaml}
 * @param workingHours when people are at work, from {@code policy.yaml}; null when nobody says
 * @param verified what earlier builds saw proved, from {@code verified.yaml}
 * @param findings the mistakes, by file and line
 */
public record Records(
        List<Incident> incidents,
        List<String> externalFailureModes,
        @Nullable WorkingHours workingHours,
        List<Verified> verified,
        List<RecordFinding> findings) {

    /** No records at all. */
    public static final Records NONE = new Records(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Records {
        incidents = List.copyOf(incidents);
        externalFailureModes = List.copyOf(externalFailureModes);
        verified = List.copyOf(verified);
        findings = List.copyOf(findings);
    }

    /** Makes records of which no build remembers anything. */
    public Records(List<Incident> incidents, List<String> externalFailureModes, List<RecordFinding> findings) {
        this(incidents, externalFailureModes, null, List.of(), findings);
    }

    /**
     * Lists the countermeasures of all records.
     *
     * @return the countermeasures, by record and in the order of their files
     */
    public Stream<Countermeasure> countermeasures() {
        return incidents.stream().flatMap(incident -> incident.countermeasures().stream());
    }
}
