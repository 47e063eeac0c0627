package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import dev.crumple.records.TimelineEntry;
import java.time.LocalDate;
import java.util.List;

/** Counts for how many of several something holds. */
final class Shares {

    private static final String CUSTOMER = "customer";

    private Shares() {}

    static Share foundByCustomers(List<Incident> incidents, List<Note> notes) {
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

    static Share withRetrospective(List<Incident> incidents, LocalDate today) {
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

    /** Of the faults that lay there unnoticed, those that a drill found before they struck (P89). */
    static Share latentFoundByDrills(List<Incident> records) {
        List<Incident> latent = records.stream()
                .filter(record -> record.times().containsKey("latent-since"))
                .toList();
        int drilled = (int) latent.stream()
                .filter(record -> record.type().equals("game-day"))
                .count();
        return new Share(drilled, latent.size(), records.size() - latent.size());
    }

    /** Of the entries of all timelines, those that say where they can be seen (P25). */
    static Share entriesWithSource(List<Incident> incidents) {
        List<TimelineEntry> entries = incidents.stream()
                .flatMap(incident -> incident.account().narrative().timeline().stream())
                .toList();
        int sources =
                (int) entries.stream().filter(entry -> entry.source() != null).count();
        return new Share(sources, entries.size(), 0);
    }
}
