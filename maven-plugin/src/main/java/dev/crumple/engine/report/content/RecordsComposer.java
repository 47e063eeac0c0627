package dev.crumple.engine.report.content;

import dev.crumple.engine.SeenProof;
import dev.crumple.engine.Stand;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Drill;
import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts records, their countermeasures and their drills into the order of a report. */
final class RecordsComposer {

    private static final Comparator<Report.Countermeasure> OPEN_AND_DUE_FIRST = Comparator.comparing(
                    Report.Countermeasure::open, Comparator.reverseOrder())
            .thenComparing(Report.Countermeasure::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report.Countermeasure::ref)
            .thenComparing(Report.Countermeasure::source);

    /** Of drills on the same day, the one that held is not the one that speaks. */
    private static final Comparator<Report.Drill> NEWEST_LAST = Comparator.comparing(
                    Report.Drill::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Report.Drill::held, Comparator.reverseOrder())
            .thenComparing(Report.Drill::record)
            .thenComparing(Report.Drill::toString);

    private final Records records;
    private final LocalDate today;

    private final Map<String, Stand> stands;

    RecordsComposer(Records records, List<Stand> stands, LocalDate today) {
        this.records = records;
        this.today = today;
        this.stands = stands.stream()
                .collect(Collectors.toMap(stand -> stand.countermeasure().ref(), stand -> stand, (one, other) -> one));
    }

    List<Report.Incident> incidents() {
        return records.incidents().stream()
                .map(this::incident)
                .sorted(Comparator.comparing(Report.Incident::id).thenComparing(Report.Incident::source))
                .toList();
    }

    /** Lists the ids of the records that met or drilled a failure mode. */
    List<String> incidents(String failureMode) {
        return records.incidents().stream()
                .filter(incident -> names(incident, failureMode))
                .map(Incident::id)
                .sorted()
                .toList();
    }

    List<Report.Countermeasure> countermeasures(String failureMode) {
        return countermeasures(
                records.countermeasures().filter(countermeasure -> failureMode.equals(countermeasure.failureMode())));
    }

    /** Finds the newest drill of a failure mode that has a result; null when there is none. */
    Report.@Nullable Drill newestDrill(String failureMode) {
        return records.incidents().stream()
                .filter(incident -> incident.failureModes().contains(failureMode))
                .flatMap(incident -> Stream.ofNullable(drill(incident)))
                .filter(drill -> drill.verdict() != null)
                .max(NEWEST_LAST)
                .orElse(null);
    }

    private Report.Incident incident(Incident incident) {
        return new Report.Incident(
                incident.id(),
                incident.title(),
                incident.type(),
                date(incident),
                incident.severity(),
                incident.status(),
                incident.historical(),
                incident.failureModes(),
                drill(incident),
                countermeasures(incident.countermeasures().stream()),
                incident.path() + ":" + incident.line());
    }

    /** The day of its first moment in its own zone, or of its drill. */
    private static @Nullable String date(Incident incident) {
        Drill drill = incident.drill();
        LocalDate ofDrill = drill == null ? null : drill.date();
        return Stream.concat(
                        Stream.ofNullable(ofDrill),
                        Stream.ofNullable(incident.times().get("started")).map(Moment::day))
                .findFirst()
                .or(() -> incident.times().values().stream().map(Moment::day).min(Comparator.naturalOrder()))
                .map(LocalDate::toString)
                .orElse(null);
    }

    private Report.@Nullable Drill drill(Incident incident) {
        Drill drill = incident.drill();
        if (drill == null) {
            return null;
        }
        LocalDate date = drill.date();
        Drill.Result result = drill.result();
        return new Report.Drill(
                incident.id(),
                result == null ? null : result.verdict().name().toLowerCase(Locale.ROOT),
                date == null ? null : date.toString(),
                date == null || date.isAfter(today) ? null : ChronoUnit.DAYS.between(date, today),
                drill.plan().hypothesis(),
                drill.plan().announced(),
                drill.plan().scope(),
                result == null ? List.of() : result.surprises());
    }

    private List<Report.Countermeasure> countermeasures(Stream<Countermeasure> countermeasures) {
        return countermeasures
                .map(this::countermeasure)
                .sorted(OPEN_AND_DUE_FIRST)
                .toList();
    }

    private Report.Countermeasure countermeasure(Countermeasure countermeasure) {
        LocalDate due = countermeasure.due();
        String state = countermeasure.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Stand stand = stands.get(countermeasure.ref());
        return new Report.Countermeasure(
                countermeasure.ref(),
                countermeasure.title(),
                state,
                stand == null ? state : stand.standing().word(),
                countermeasure.isOpen(),
                countermeasure.isOverdue(today),
                countermeasure.owner(),
                due == null ? null : due.toString(),
                countermeasure.priority(),
                stand == null
                        ? List.of()
                        : stand.proofs().stream().map(SeenProof::told).toList(),
                countermeasure.path() + ":" + countermeasure.line());
    }

    private static boolean names(Incident incident, String failureMode) {
        return incident.failureModes().contains(failureMode)
                || incident.countermeasures().stream()
                        .anyMatch(countermeasure -> failureMode.equals(countermeasure.failureMode()));
    }
}
