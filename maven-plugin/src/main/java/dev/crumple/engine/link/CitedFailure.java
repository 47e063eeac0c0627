package dev.crumple.engine.link;

import dev.crumple.records.Countermeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed and has a history, or several that have the same.
 *
 * @param subjects what failed; never empty
 * @param countermeasures the open countermeasures that they are about, the strongest link first; never empty
 */
record CitedFailure(List<Subject> subjects, List<Cited> countermeasures) {

    /** More guesses than these help nobody. */
    private static final int GUESSES = 2;

    /**
     * A countermeasure and the strongest link to it.
     *
     * @param glob the glob that ties it to guarded code; empty for every other link
     */
    record Cited(Link link, String glob, Countermeasure countermeasure) {

        static @Nullable Cited of(Subject subject, Countermeasure countermeasure) {
            Link link = Link.between(subject, countermeasure);
            if (link == null) {
                return null;
            }
            String glob = link == Link.GUARDED
                    ? subject.touched().guardedBy(countermeasure.guards()).orElse("")
                    : "";
            return new Cited(link, glob, countermeasure);
        }
    }

    /** Ties what failed to countermeasures, the strongest links first; what has none is left out. */
    static List<CitedFailure> of(List<Subject> failed, List<Countermeasure> open) {
        Map<List<Cited>, List<Subject>> alike = new LinkedHashMap<>();
        for (Subject subject : failed) {
            List<Cited> links = links(subject, open);
            if (!links.isEmpty()) {
                alike.computeIfAbsent(links, key -> new ArrayList<>()).add(subject);
            }
        }
        return alike.entrySet().stream()
                .map(group -> new CitedFailure(List.copyOf(group.getValue()), group.getKey()))
                .sorted(Comparator.comparing(CitedFailure::strongest))
                .toList();
    }

    /** A guess counts only where nothing is known. */
    private static List<Cited> links(Subject subject, List<Countermeasure> open) {
        List<Cited> links = open.stream()
                .map(countermeasure -> Cited.of(subject, countermeasure))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Cited::link))
                .toList();
        boolean known = links.stream().anyMatch(cited -> cited.link() != Link.SIMILAR);
        return known
                ? links.stream().filter(cited -> cited.link() != Link.SIMILAR).toList()
                : links.stream().limit(GUESSES).toList();
    }

    private Link strongest() {
        return countermeasures.get(0).link();
    }
}
