package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The countermeasures that others are said to be superseded by. They are looked for when all records are read: a
 * promise must not vanish behind a slip of the pen.
 */
final class Replacements {

    private final List<Replacement> all = new ArrayList<>();

    private record Replacement(String replaced, String replacing, YamlValue.Text written, FileFindings findings) {}

    /** Notes what is written as {@code superseded-by}: an id of the same record, or {@code record/id}. */
    void add(String record, String id, YamlValue.Text written, FileFindings findings) {
        String replacing = written.text().contains("/") ? written.text() : record + "/" + written.text();
        all.add(new Replacement(record + "/" + id, replacing, written, findings));
    }

    void check(Collection<Incident> incidents) {
        Set<String> known = incidents.stream()
                .flatMap(incident -> incident.countermeasures().stream())
                .map(Countermeasure::ref)
                .collect(Collectors.toSet());
        Map<String, String> replacing = new HashMap<>();
        all.forEach(one -> replacing.putIfAbsent(one.replaced(), one.replacing()));
        for (Replacement replacement : all) {
            if (!known.contains(replacement.replacing())) {
                invalid(replacement, " is no countermeasure.");
            } else if (replacement.replacing().equals(replacement.replaced())) {
                invalid(replacement, " cannot replace itself.");
            } else if (comesBack(replacement, replacing)) {
                invalid(replacement, " is in the end replaced by this one, so that neither promise is kept.");
            }
        }
    }

    private static boolean comesBack(Replacement from, Map<String, String> replacing) {
        Set<String> passed = new HashSet<>();
        String next = from.replacing();
        while (next != null && passed.add(next)) {
            if (next.equals(from.replaced())) {
                return true;
            }
            next = replacing.get(next);
        }
        return false;
    }

    private static void invalid(Replacement replacement, String what) {
        replacement
                .findings()
                .invalid(
                        replacement.written().line(),
                        quoted(replacement.written().text()) + what,
                        "Write the id of another countermeasure of this record, or `record/id` for one elsewhere.");
    }
}
