package dev.crumple.engine.report;

import dev.crumple.engine.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page says beside the report's own words: the answer that it opens with, and the features it is grouped by.
 *
 * @param report the content
 */
record Page(Report report) {

    /** A feature and its failure modes. */
    record Feature(String id, @Nullable String criticality, List<Report.Mode> modes) {

        long proved() {
            return modes.stream().filter(Report.Mode::proved).count();
        }

        boolean allProved() {
            return proved() == modes.size();
        }
    }

    List<Feature> features() {
        Map<String, List<Report.Mode>> byId = new LinkedHashMap<>();
        report.failureModes()
                .forEach(mode -> byId.computeIfAbsent(mode.feature(), id -> new ArrayList<>())
                        .add(mode));
        return byId.entrySet().stream()
                .map(feature ->
                        new Feature(feature.getKey(), feature.getValue().get(0).criticality(), feature.getValue()))
                .toList();
    }

    /** The first sentence of the page. */
    String answer() {
        int all = report.failureModes().size();
        if (all == 0) {
            return "No failure mode is declared yet.";
        }
        if (all == 1) {
            return "The one failure mode is " + (proved() == 1 ? "proved" : "not proved") + " at the guard.";
        }
        return proved() == all
                ? "All " + all + " failure modes are proved at the guard."
                : proved() == 0
                        ? "None of " + all + " failure modes is proved at the guard."
                        : proved() + " of " + all + " failure modes are proved at the guard.";
    }

    long proved() {
        return report.failureModes().stream().filter(Report.Mode::proved).count();
    }

    long errors() {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** Says what the findings do to the build. */
    String severity() {
        return report.findings().isEmpty()
                ? "no rule is broken"
                : errors() + " of them " + (errors() == 1 ? "fails" : "fail") + " the build";
    }

    long open() {
        return report.incidents().stream()
                .flatMap(incident -> incident.countermeasures().stream())
                .filter(Report.Countermeasure::open)
                .count();
    }

    long overdue() {
        return report.incidents().stream()
                .flatMap(incident -> incident.countermeasures().stream())
                .filter(Report.Countermeasure::overdue)
                .count();
    }

    /** The findings about one failure mode. */
    List<Report.Finding> findings(Report.Mode mode) {
        return report.findings().stream()
                .filter(finding -> finding.failureModes().contains(mode.id()))
                .toList();
    }

    /** The record's title, for an id that a failure mode names. */
    Report.Incident incident(String id) {
        return report.incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Names the look of a rung: reached, missed when something speaks against it or it is asked for, or for later. */
    static String look(Report.Mode mode, Rung rung) {
        if (mode.reached().contains(rung)) {
            return "reached";
        }
        boolean drilled = rung == Rung.DRILLED_WITH_PEOPLE && mode.drill() != null;
        return drilled || rung.compareTo(Rung.PROVED_AT_THE_GUARD) <= 0 ? "missed" : "later";
    }

    /** Joins a number and a noun, which takes an s unless there is one of it. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
