package dev.crumple.records.metrics;

import dev.crumple.records.Incident;
import dev.crumple.records.Stretch;
import dev.crumple.records.WorkingHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Measures how long people fought incidents while they ought to have been at home. */
final class AfterHours {

    private AfterHours() {}

    /** From {@code detected} to {@code mitigated}, or to {@code resolved} where that is not known, in the record's zone. */
    static Minutes of(List<Incident> incidents, WorkingHours hours, LocalDate today) {
        Duration outside = Duration.ZERO;
        boolean about = false;
        int counted = 0;
        for (Incident incident : incidents) {
            String end = incident.times().containsKey("mitigated") ? "mitigated" : "resolved";
            for (Stretch fight : Stretch.between(incident, "detected", end)) {
                if (isKnown(fight, today)) {
                    outside = outside.plus(hours.outside(
                            fight.from().earliest(),
                            fight.to().earliest(),
                            fight.from().zone()));
                    about |= !fight.isToTheMinute();
                    counted++;
                }
            }
        }
        return new Minutes(outside.toMinutes(), about, counted, incidents.size() - counted);
    }

    private static boolean isKnown(Stretch fight, LocalDate today) {
        return !fight.from().isOnlyADay()
                && !fight.to().isOnlyADay()
                && !fight.length().isNegative()
                && !fight.to().day().isAfter(today);
    }
}
