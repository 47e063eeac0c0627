package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a project say of its incidents, in figures. Equal records and days give equal figures.
 *
 * <p>Incidents are the records of that type which did not begin with planned work; the others are counted as set aside.
 * Nothing is counted per person.
 *
 * @param today the last day of which records can tell
 * @param split the day that tells two periods apart; null when they are not compared
 * @param incidents how many incidents there are
 * @param historical how many of them are marked as historical
 * @param setAside the other records
 * @param spans every span, in the order of {@link Span}
 * @param foundByCustomers the incidents that a customer noticed first
 * @param withRetrospective the incidents that had a retrospective, of those that are resolved
 * @param latentFoundByDrills the faults that a drill found, of the records of any type that say since when one lay there
 * @param entriesWithSource the entries that say where they can be seen, of the timelines of incidents
 * @param effort what it took people to respond
 * @param severities how many records of any type there are of each severity; {@code unsaid} for none
 * @param commitments what became of countermeasures
 * @param notes what could not be counted as it is written, by file and line
 * @param mistakes how many mistakes of the rule {@code record-invalid} there are, which may hide figures
 */
public record IncidentMetrics(
        LocalDate today,
        @Nullable LocalDate split,
        int incidents,
        int historical,
        SetAside setAside,
        List<SpanMetrics> spans,
        Share foundByCustomers,
        Share withRetrospective,
        Share latentFoundByDrills,
        Share entriesWithSource,
        Effort effort,
        Map<String, Integer> severities,
        Commitments commitments,
        List<Note> notes,
        int mistakes) {

    /** What stands for the severity of a record that has none. */
    private static final String UNSAID = "unsaid";

    private static final Comparator<Note> BY_PLACE =
            Comparator.comparing(Note::path).thenComparingInt(Note::line).thenComparing(Note::what);

    /** Copies the lists, and the severities in the order of their names. */
    public IncidentMetrics {
        spans = List.copyOf(spans);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        notes = List.copyOf(notes);
    }

    /**
     * Finds what the incidents say of a span.
     *
     * @param span the span
     * @return its figures
     */
    public SpanMetrics of(Span span) {
        return spans.stream()
                .filter(metrics -> metrics.span() == span)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Computes the figures.
     *
     * @param records the records
     * @param today the present day; what is written of later days has not happened
     * @param split the first day of the later of two periods to compare; null to compare none
     * @return the figures
     */
    public static IncidentMetrics of(Records records, LocalDate today, @Nullable LocalDate split) {
        List<Incident> incidents = records.incidents().stream()
                .filter(incident -> incident.type().equals("incident") && !incident.scheduled())
                .toList();
        List<Note> notes = new ArrayList<>();
        List<SpanMetrics> spans = new ArrayList<>();
        for (Span span : Span.values()) {
            spans.add(new SpanMeter(span, today, notes).measure(incidents, split));
        }
        Share foundByCustomers = Shares.foundByCustomers(incidents, notes);
        notes.sort(BY_PLACE);
        return new IncidentMetrics(
                today,
                split,
                incidents.size(),
                (int) incidents.stream().filter(Incident::historical).count(),
                SetAside.of(records.incidents()),
                spans,
                foundByCustomers,
                Shares.withRetrospective(incidents, today),
                Shares.latentFoundByDrills(records.incidents()),
                Shares.entriesWithSource(incidents),
                Effort.of(incidents, records.workingHours(), today),
                severities(records.incidents()),
                Commitments.of(records, today),
                notes,
                (int) records.findings().stream()
                        .filter(finding -> finding.rule().equals("record-invalid"))
                        .count());
    }

    private static Map<String, Integer> severities(List<Incident> records) {
        Map<String, Integer> severities = new TreeMap<>();
        for (Incident record : records) {
            String severity = record.severity();
            severities.merge(severity == null ? UNSAID : severity, 1, Integer::sum);
        }
        return severities;
    }
}
