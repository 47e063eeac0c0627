package dev.crumple.engine.report.metrics;

import dev.crumple.engine.Counted;
import dev.crumple.records.metrics.Commitments;
import dev.crumple.records.metrics.Comparison;
import dev.crumple.records.metrics.Effort;
import dev.crumple.records.metrics.IncidentMetrics;
import dev.crumple.records.metrics.Quantiles;
import dev.crumple.records.metrics.SpanMetrics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Says the figures on a console: a table of spans, and sentences for the rest. */
public final class MetricsLines {

    private static final List<String> HEAD =
            List.of("", "", "incidents", "lower quartile", "median", "upper quartile", "90th percentile", "left out");
    private static final int COUNT = 2;
    private static final int LEFT_OUT = 7;

    private MetricsLines() {}

    /**
     * Writes the lines.
     *
     * @param metrics the figures
     * @return lines without line breaks
     */
    public static List<String> of(IncidentMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String setAside = Wording.setAside(metrics.setAside());
        lines.add(Wording.incidents(metrics) + "." + (setAside.isEmpty() ? "" : " Set aside: " + setAside + "."));
        lines.addAll(table(metrics.spans()));
        lines.addAll(comparisons(metrics));
        lines.add("Found by customers: " + Wording.share(metrics.foundByCustomers())
                + " incidents that say who noticed first; unsaid in "
                + metrics.foundByCustomers().unsaid() + ".");
        lines.add("With a retrospective: " + Wording.share(metrics.withRetrospective()) + " resolved incidents.");
        if (metrics.latentFoundByDrills().whole() > 0) {
            lines.add("Latent faults found by drills: " + Wording.share(metrics.latentFoundByDrills())
                    + " records that say since when a fault lay there.");
        }
        lines.addAll(effort(metrics));
        Commitments commitments = metrics.commitments();
        lines.add("Countermeasures: " + commitments.committed() + " committed to, " + commitments.proofNamed()
                + " done with a proof named, of which a build saw " + commitments.verified() + " proved, "
                + commitments.doneWithout() + " done without one, " + commitments.overdue() + " overdue.");
        lines.add("Near misses per incident: " + Wording.nearMissesPerIncident(metrics) + " ("
                + metrics.setAside().nearMisses() + " for " + Counted.of(metrics.incidents(), "incident") + ").");
        metrics.notes()
                .forEach(note -> lines.add(note.path() + ":" + note.line() + " " + note.what() + " " + note.remedy()));
        if (metrics.mistakes() > 0) {
            lines.add("The records hold " + Counted.of(metrics.mistakes(), "mistake")
                    + ", which may hide figures; crumple:check shows them.");
        }
        return lines;
    }

    private static List<String> effort(IncidentMetrics metrics) {
        List<String> lines = new ArrayList<>();
        Effort effort = metrics.effort();
        lines.add("Friction: " + EffortWording.friction(effort) + ".");
        String afterHours = EffortWording.afterHours(effort);
        if (afterHours != null) {
            lines.add("After hours: " + afterHours + ".");
        }
        lines.add("Runbooks: " + EffortWording.runbooks(effort) + ".");
        lines.add("With a source: " + Wording.share(metrics.entriesWithSource()) + " entries of timelines.");
        lines.add("Records by severity: " + EffortWording.severities(metrics.severities()) + ".");
        return lines;
    }

    private static List<String> comparisons(IncidentMetrics metrics) {
        List<String> lines = new ArrayList<>();
        List<String> tooFew = metrics.spans().stream()
                .filter(SpanMetrics::isTooFewToCompare)
                .map(span -> span.span().title())
                .toList();
        if (!tooFew.isEmpty()) {
            lines.add("Too few to compare, below " + Comparison.FEWEST + ": " + String.join(", ", tooFew) + ".");
        }
        LocalDate split = metrics.split();
        for (SpanMetrics span : metrics.spans()) {
            Comparison comparison = span.comparison();
            if (split != null && comparison != null && !span.isTooFewToCompare()) {
                lines.add(Wording.heading(span.span()) + ". " + Wording.comparison(span, comparison, split));
            }
        }
        return lines;
    }

    private static List<String> table(List<SpanMetrics> spans) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        spans.forEach(span -> rows.add(row(span)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static List<String> row(SpanMetrics span) {
        Quantiles quantiles = span.quantiles();
        List<String> row = new ArrayList<>(List.of(
                span.span().title(),
                span.span().definition(),
                String.valueOf(span.lengths().size())));
        if (quantiles == null) {
            row.addAll(List.of("–", "–", "–", "–"));
        } else {
            List.of(quantiles.lowerQuartile(), quantiles.median(), quantiles.upperQuartile(), quantiles.ninetieth())
                    .forEach(seconds -> row.add(Wording.figure(span, seconds)));
        }
        row.add(Wording.leftOut(span));
        return row;
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append("  ").append(column < COUNT || column == LEFT_OUT ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }
}
