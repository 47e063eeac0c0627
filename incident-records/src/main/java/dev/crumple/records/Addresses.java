package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.Narrative.Point;
import dev.crumple.records.Runbook.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the countermeasures of a record address: its factors, learnings, open questions and runbooks. */
final class Addresses {

    static final String RULE = "learning-unaddressed";

    /** What is addressed by a letter and a number, and how a record lists it. */
    private static final Map<Character, Kind> KINDS = Map.of(
            'F', new Kind("factor", "`- F1 …` below a heading `## Contributing factors`"),
            'L', new Kind("learning", "`- L1 …` below a heading `## Learnings`"),
            'Q', new Kind("question", "`- Q1 …` below a heading `## Open questions`"),
            'R', new Kind("runbook", "`- {id: R1, path: …, was: …}` below `" + RunbookReader.KEY + "`"));

    private final List<Addressed> all = new ArrayList<>();

    private record Addressed(YamlValue.Text id, FileFindings findings) {}

    private record Kind(String name, String form) {}

    void add(List<YamlValue.Text> ids, FileFindings findings) {
        ids.forEach(id -> all.add(new Addressed(id, findings)));
    }

    /** Notes what is addressed and not there, and lists what is there and not addressed. */
    void check(Account account, boolean isTold, FileFindings record) {
        Narrative narrative = account.narrative();
        List<Point> points = Stream.concat(narrative.factors().stream(), narrative.learnings().stream())
                .toList();
        List<String> known = Stream.of(
                        points.stream().map(Point::id),
                        narrative.questions().stream().map(Point::id),
                        account.runbooks().stream().map(Runbook::id))
                .flatMap(ids -> ids)
                .toList();
        Set<String> met = new HashSet<>();
        for (Addressed addressed : all) {
            met.add(addressed.id().text());
            if (!known.contains(addressed.id().text())) {
                refuse(addressed, known);
            }
        }
        if (isTold) {
            listUnaddressed(
                    points.stream().filter(point -> !met.contains(point.id())).toList(), record);
            account.runbooks().stream()
                    .filter(runbook -> runbook.failedPeople() && !met.contains(runbook.id()))
                    .forEach(runbook -> listUnaddressed(runbook, record));
        }
    }

    /** Proposes what is of the same kind: no factor for a learning. */
    private static void refuse(Addressed addressed, List<String> known) {
        String typed = addressed.id().text();
        Kind kind = KINDS.get(typed.charAt(0));
        List<String> alike = known.stream()
                .filter(id -> kind == null || id.charAt(0) == typed.charAt(0))
                .toList();
        addressed
                .findings()
                .invalid(
                        addressed.id().line(),
                        "The record has no " + (kind == null ? "factor, learning, question or runbook" : kind.name())
                                + " " + quoted(typed) + ".",
                        !alike.isEmpty()
                                ? new Vocabulary(alike).advice(typed)
                                : kind == null
                                        ? "Write an id of one, such as F1 or L1."
                                        : "List the " + kind.name() + "s of the record as " + kind.form() + ".");
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

    private static void listUnaddressed(Runbook runbook, FileFindings record) {
        record.under(RULE)
                .invalid(
                        runbook.path().line(),
                        runbook.id() + " was "
                                + (runbook.was() == Use.OUTDATED ? "outdated" : "not found by those who needed it")
                                + ", and no countermeasure addresses it.",
                        "Name it under `addresses` of a countermeasure that keeps it right, or lets the next one find it.");
    }
}
