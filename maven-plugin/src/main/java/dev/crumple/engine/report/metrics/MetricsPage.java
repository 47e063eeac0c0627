package dev.crumple.engine.report.metrics;

import dev.crumple.engine.Counted;
import dev.crumple.records.metrics.IncidentMetrics;
import dev.crumple.records.metrics.Length;
import dev.crumple.records.metrics.Quantiles;
import dev.crumple.records.metrics.Span;
import dev.crumple.records.metrics.SpanMetrics;
import java.util.List;

/**
 * What the page says beside the figures themselves.
 *
 * @param service whose incidents they are
 * @param metrics the figures
 */
record MetricsPage(String service, IncidentMetrics metrics) {

    /** The first sentence of the page: a median, never a mean. */
    String answer() {
        SpanMetrics resolve = metrics.of(Span.RESOLVE);
        Quantiles quantiles = resolve.quantiles();
        if (metrics.incidents() == 0) {
            return "No incident is on record.";
        }
        if (quantiles == null) {
            return "Of " + Counted.of(metrics.incidents(), "incident")
                    + " nobody can tell how long it took to resolve.";
        }
        String median = Wording.figure(resolve, quantiles.median());
        return resolve.lengths().size() == 1
                ? "One incident is known to have been resolved, within " + median + "."
                : "Half of " + resolve.lengths().size() + " incidents were resolved within " + median + ".";
    }

    DotPlot plot(SpanMetrics span) {
        List<Long> drawnTogether = metrics.spans().stream()
                .filter(other -> other.span().isInDays() == span.span().isInDays())
                .flatMap(other -> other.lengths().stream())
                .map(Length::seconds)
                .toList();
        return DotPlot.of(span, LogAxis.over(drawnTogether, span.span().isInDays()));
    }
}
