package dev.crumple.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time from one moment of an incident to another.
 *
 * @param begin the name of the first moment in the record
 * @param from the first moment
 * @param end the name of the last moment in the record
 * @param to the last moment, which may contradict the first
 */
public record Stretch(String begin, Moment from, String end, Moment to) {

    /**
     * Finds the time between two moments.
     *
     * @param incident the incident
     * @param begin the name of the first under {@code times}
     * @param end the name of the last
     * @return the stretch; none when one of the two is not known
     */
    public static List<Stretch> between(Incident incident, String begin, String end) {
        return of(begin, incident.times().get(begin), end, incident.times().get(end));
    }

    /**
     * Finds when customers were hit.
     *
     * @param incident the incident
     * @return its windows, in the order of the file; without windows, the time from {@code started} to {@code mitigated};
     *     none when one of the moments is not known
     */
    public static List<Stretch> ofImpact(Incident incident) {
        List<ImpactWindow> windows = incident.account().impactWindows();
        if (windows.isEmpty()) {
            return between(incident, "started", "mitigated");
        }
        List<Stretch> known = windows.stream()
                .flatMap(window -> of("from", window.from(), "to", window.to()).stream())
                .toList();
        return known.size() == windows.size() ? known : List.of();
    }

    /**
     * Finds when customers waited for a word: from {@code started} to the first public update, to each next one, and from
     * the last to {@code resolved}.
     *
     * @param incident the incident
     * @return the stretches, in the order of time; none when {@code started}, {@code resolved} or every update is not known
     */
    public static List<Stretch> ofSilence(Incident incident) {
        Moment started = incident.times().get("started");
        Moment resolved = incident.times().get("resolved");
        List<Moment> updates = incident.account().publicUpdates();
        if (started == null || resolved == null || updates.isEmpty()) {
            return List.of();
        }
        List<Moment> heard = new ArrayList<>();
        heard.add(started);
        updates.stream()
                .filter(update -> !update.isBefore(started) && !resolved.isBefore(update))
                .forEach(heard::add);
        heard.add(resolved);
        List<Stretch> silences = new ArrayList<>();
        for (int i = 1; i < heard.size(); i++) {
            silences.add(new Stretch("started", heard.get(i - 1), "resolved", heard.get(i)));
        }
        return silences;
    }

    private static List<Stretch> of(String begin, @Nullable Moment from, String end, @Nullable Moment to) {
        return from == null || to == null ? List.of() : List.of(new Stretch(begin, from, end, to));
    }

    /**
     * Tells whether its length is known to the minute.
     *
     * @return true when both moments are
     */
    public boolean isToTheMinute() {
        return from.toTheMinute() && to.toTheMinute();
    }

    /**
     * Tells how long it took, from the first instant of the one moment to the first of the other.
     *
     * @return the length; negative when the moments contradict each other
     */
    public Duration length() {
        return Duration.between(from.earliest(), to.earliest());
    }
}
