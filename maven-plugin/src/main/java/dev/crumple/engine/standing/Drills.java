package dev.crumple.engine.standing;

import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.records.Drill;
import dev.crumple.records.Incident;
import dev.crumple.records.Moment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The drills with people among the records, as proofs of countermeasures. */
final class Drills {

    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}-");

    private final List<Incident> drills;

    Drills(List<Incident> records) {
        drills = records.stream().filter(record -> record.drill() != null).toList();
    }

    /** Looks for the newest drill of a name; the day at the beginning of a record's id may be left out. */
    Sighting sighting(String name, Incident answered) {
        List<Incident> named = drills.stream()
                .filter(drill -> drill.id().equals(name)
                        || DAY.matcher(drill.id()).replaceFirst("").equals(name))
                .toList();
        if (named.isEmpty()) {
            return new Sighting(Sight.ABSENT, "is not among the records of type game-day");
        }
        Optional<Incident> newest = named.stream()
                .filter(drill -> held(drill).result() != null && held(drill).date() != null)
                .max(Comparator.comparing(Drills::day));
        return newest.map(drill -> of(drill, answered))
                .orElse(new Sighting(Sight.SILENT, "has no result with a date yet"));
    }

    private static Sighting of(Incident drill, Incident answered) {
        LocalDate day = day(drill);
        if (drill.id().equals(answered.id()) || isBefore(day, answered)) {
            return new Sighting(
                    Sight.SILENT, "was held on " + day + ", which is not after what the countermeasure answers");
        }
        Drill.Result result = held(drill).result();
        if (result != null && result.verdict() == Drill.Verdict.HELD) {
            return Sighting.holds(day, "held on " + day);
        }
        boolean says = result != null && result.verdict() == Drill.Verdict.DEVIATED;
        String verdict = result == null ? "" : result.verdict().name().toLowerCase(Locale.ROOT);
        return new Sighting(says ? Sight.BROKEN : Sight.SILENT, "of " + day + " ended as " + verdict);
    }

    private static boolean isBefore(LocalDate day, Incident answered) {
        Moment started = answered.times().get("started");
        return started != null && day.isBefore(started.day());
    }

    private static Drill held(Incident drill) {
        return Objects.requireNonNull(drill.drill());
    }

    private static LocalDate day(Incident drill) {
        return Objects.requireNonNull(held(drill).date());
    }
}
