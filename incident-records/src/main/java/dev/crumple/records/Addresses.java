package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.Narrative.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The factors and learnings that the countermeasures of a record address. */
final class Addresses {

    static final String RULE = "learning-unaddressed";

    private final List<Addressed> all = new ArrayList<>();

    private record Addressed(YamlValue.Text id, FileFindings findings) {}

    void add(List<YamlValue.Text> ids, FileFindings findings) {
        ids.forEach(id -> all.add(new Addressed(id, findings)));
    }

    /** Notes what is addressed and not there, and lists what is there and not addressed. */
    void check(Narrative narrative, boolean isOver, FileFindings record) {
        List<Point> points = Stream.concat(narrative.factors().stream(), narrative.learnings().stream())
                .toList();
        Vocabulary known = new Vocabulary(points.stream().map(Point::id).toList());
        Set<String> met = new TreeSet<>();
        for (Addressed addressed : all) {
            met.add(addressed.id().text());
            if (!known.has(addressed.id().text())) {
                addressed
                        .findings()
                        .invalid(
                                addressed.id().line(),
                                "The record has no factor and no learning "
                                        + quoted(addressed.id().text()) + ".",
                                advice(points, addressed.id().text()));
            }
        }
        if (isOver) {
            listUnaddressed(
                    points.stream().filter(point -> !met.contains(point.id())).toList(), record);
        }
    }

    /** Proposes what is of the same kind: no factor for a learning. */
    private static String advice(List<Point> points, String typed) {
        boolean factor = typed.startsWith("F");
        List<String> alike = points.stream()
                .map(Point::id)
                .filter(id -> id.startsWith(factor ? "F" : "L"))
                .toList();
        if (!alike.isEmpty()) {
            return new Vocabulary(alike).advice(typed);
        }
        return factor
                ? "List the factors of the record as `- F1 …` below a heading `## Contributing factors`."
                : "List the learnings of the record as `- L1 …` below a heading `## Learnings`.";
    }

    private static void listUnaddressed(List<Point> points, FileFindings record) {
        if (!points.isEmpty()) {
            record.under(RULE)
                    .invalid(
                            points.get(0).line(),
                            "No countermeasure addresses "
                                    + points.stream().map(Point::id).collect(Collectors.joining(", ")) + ".",
                            "That may be right: not every learning asks for a change. Otherwise name it under"
                                    + " `addresses` of a countermeasure.");
        }
    }
}
