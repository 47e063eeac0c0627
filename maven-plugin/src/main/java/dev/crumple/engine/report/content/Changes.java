package dev.crumple.engine.report.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is other than in an earlier report; each list holds full ids of failure modes, in the order of a report.
 *
 * @param since the day of the earlier report
 * @param becameProved those that were not proved and are
 * @param lostProof those that were proved and are not
 * @param appeared those that were not declared and are
 * @param disappeared those that were declared and are not
 */
public record Changes(
        String since,
        List<String> becameProved,
        List<String> lostProof,
        List<String> appeared,
        List<String> disappeared) {

    /**
     * Compares two reports.
     *
     * @param earlier the earlier one
     * @param now the later one
     * @return what is other in the later one
     */
    public static Changes between(Report earlier, Report now) {
        Map<String, Boolean> before = proved(earlier);
        Map<String, Boolean> after = proved(now);
        return new Changes(
                earlier.today(),
                ids(after, id -> before.containsKey(id) && !isTrue(before, id) && isTrue(after, id)),
                ids(after, id -> isTrue(before, id) && !isTrue(after, id)),
                ids(after, id -> !before.containsKey(id)),
                ids(before, id -> !after.containsKey(id)));
    }

    /**
     * Tells whether nothing changed.
     *
     * @return true when all lists are empty
     */
    public boolean none() {
        return becameProved.isEmpty() && lostProof.isEmpty() && appeared.isEmpty() && disappeared.isEmpty();
    }

    /** One id declared twice is proved only when both are. */
    private static Map<String, Boolean> proved(Report report) {
        Map<String, Boolean> proved = new LinkedHashMap<>();
        report.failureModes().forEach(mode -> proved.merge(mode.id(), mode.proved(), Boolean::logicalAnd));
        return proved;
    }

    private static boolean isTrue(Map<String, Boolean> proved, String id) {
        return Boolean.TRUE.equals(proved.get(id));
    }

    private static List<String> ids(Map<String, Boolean> proved, Predicate<String> which) {
        return proved.keySet().stream().filter(which).toList();
    }
}
