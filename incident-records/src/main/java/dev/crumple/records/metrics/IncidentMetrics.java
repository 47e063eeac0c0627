package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Commitments commitments,
        List<Note> notes,
        int mistakes) {

    private static final String CUSTOMER = "customer";
    private static final Comparator<Note> BY_PLACE =
            Comparator.comparing(Note::path).thenComparingInt(Note::line).thenComparing(Note::what);

    /** Copies the lists. */
    public IncidentMetrics {
        spans = List.copyOf(spans);
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
        Share foundByCustomers = foundByCustomers(incidents, notes);
        notes.sort(BY_PLACE);
        return new IncidentMetrics(
                today,
                split,
                incidents.size(),
                (int) incidents.stream().filter(Incident::historical).count(),
                SetAside.of(records.incidents()),
                spans,
                foundByCustomers,
                withRetrospective(incidents, today),
                Commitments.of(records, today),
                notes,
                (int) records.findings().stream()
                        .filter(finding -> finding.rule().equals("record-invalid"))
                        .count());
    }

    private static Share foundByCustomers(List<Incident> incidents, List<Note> notes) {
        int customers = 0;
        int said = 0;
        for (Incident incident : incidents) {
            Moment detected = incident.times().get("detected");
            String by = incident.detectedBy();
            if (by != null && Incident.FINDERS.contains(by)) {
                said++;
                customers += by.equals(CUSTOMER) ? 1 : 0;
            } else if (by != null) {
                notes.add(new Note(
                        incident.path(),
                        detected == null ? incident.line() : detected.line(),
                        "`by` of `detected` is none of "
                                + String.join(", ", Incident.FINDERS)
                                + ", so that nobody can count who noticed first.",
                        "Write one of them; how, and by whom, goes under `via`."));
            }
        }
        return new Share(customers, said, incidents.size() - said);
    }

    private static Share withRetrospective(List<Incident> incidents, LocalDate today) {
        List<Incident> resolved = incidents.stream()
                .filter(incident -> hasHappened(incident, "resolved", today))
                .toList();
        int held = (int) resolved.stream()
                .filter(incident -> hasHappened(incident, "retrospective", today))
                .count();
        return new Share(held, resolved.size(), incidents.size() - resolved.size());
    }

    private static boolean hasHappened(Incident incident, String name, LocalDate today) {
        Moment moment = incident.times().get(name);
        return moment != null && !moment.day().isAfter(today);
    }
}
