package dev.crumple.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which moments of an incident come after which others. */
final class TimesOrder {

    private static final List<Pair> PAIRS = List.of(
            new Pair("latent-since", "started"),
            new Pair("started", "mitigated"),
            new Pair("started", "resolved"),
            new Pair("mitigated", "resolved"),
            new Pair("started", "cause-confirmed"),
            new Pair("resolved", "closed"),
            new Pair("resolved", "retrospective"));

    record Pair(String first, String second) {

        private boolean isContradictedBy(Map<String, Moment> times) {
            Moment before = times.get(first);
            Moment after = times.get(second);
            return before != null && after != null && after.isBefore(before);
        }

        private boolean has(String name) {
            return first.equals(name) || second.equals(name);
        }

        private boolean shares(Pair other) {
            return has(other.first) || has(other.second);
        }
    }

    private TimesOrder() {}

    /** The moments that contradict each other; of pairs with a moment in common the first, since one mistake makes all. */
    static List<Pair> contradictions(Map<String, Moment> times) {
        List<Pair> found = new ArrayList<>();
        for (Pair pair : PAIRS) {
            if (pair.isContradictedBy(times) && found.stream().noneMatch(pair::shares)) {
                found.add(pair);
            }
        }
        return found;
    }

    /** Tells whether one of the moments is contradicted, so that nothing more can be told by it. */
    static boolean isContradicted(Map<String, Moment> times, String... names) {
        return contradictions(times).stream().anyMatch(pair -> Stream.of(names).anyMatch(pair::has));
    }
}
