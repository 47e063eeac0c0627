package dev.crumple.engine.report.metrics;

import dev.crumple.records.metrics.Comparison;
import dev.crumple.records.metrics.Effort;
import dev.crumple.records.metrics.IncidentMetrics;
import dev.crumple.records.metrics.LeftOut;
import dev.crumple.records.metrics.Length;
import dev.crumple.records.metrics.Quantiles;
import dev.crumple.records.metrics.SpanMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts figures into the members of {@code incident-metrics.json}; lengths are in seconds. */
final class MetricsJson {

    private MetricsJson() {}

    static Map<String, @Nullable Object> members(IncidentMetrics metrics) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("today", metrics.today().toString());
        members.put("split", metrics.split() == null ? null : metrics.split().toString());
        members.put("incidents", metrics.incidents());
        members.put("historical", metrics.historical());
        members.put("setAside", metrics.setAside());
        members.put("spans", metrics.spans().stream().map(MetricsJson::span).toList());
        members.put("foundByCustomers", metrics.foundByCustomers());
        members.put("withRetrospective", metrics.withRetrospective());
        members.put("latentFoundByDrills", metrics.latentFoundByDrills());
        members.put("entriesWithSource", metrics.entriesWithSource());
        members.put("effort", effort(metrics.effort()));
        members.put("severities", metrics.severities());
        members.put("countermeasures", metrics.commitments());
        members.put("notes", metrics.notes());
        members.put("mistakes", metrics.mistakes());
        return members;
    }

    private static Map<String, @Nullable Object> effort(Effort effort) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("friction", effort.friction());
        members.put("afterHours", effort.afterHours());
        Map<String, Integer> runbooks = new LinkedHashMap<>();
        effort.runbooks().forEach((use, count) -> runbooks.put(use.word(), count));
        members.put("runbooks", runbooks);
        return members;
    }

    private static Map<String, @Nullable Object> span(SpanMetrics metrics) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("span", metrics.span().label());
        members.put("title", metrics.span().title());
        members.put("definition", metrics.span().definition());
        members.put("inDays", metrics.span().isInDays());
        members.put("incidents", metrics.lengths().size());
        members.put("about", metrics.about());
        members.put("tooFewToCompare", metrics.isTooFewToCompare());
        members.put("quantiles", metrics.quantiles());
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (LeftOut reason : LeftOut.values()) {
            leftOut.put(word(reason), metrics.leftOut().getOrDefault(reason, 0));
        }
        members.put("leftOut", leftOut);
        members.put("comparison", metrics.comparison() == null ? null : comparison(metrics.comparison()));
        members.put(
                "lengths", metrics.lengths().stream().map(MetricsJson::length).toList());
        return members;
    }

    private static Map<String, @Nullable Object> comparison(Comparison comparison) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("verdict", word(comparison.verdict()));
        members.put("before", period(comparison.before()));
        members.put("since", period(comparison.after()));
        return members;
    }

    private static Map<String, @Nullable Object> period(List<Long> lengths) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("incidents", lengths.size());
        members.put("median", lengths.isEmpty() ? null : Quantiles.of(lengths).median());
        return members;
    }

    private static Map<String, Object> length(Length length) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("record", length.record());
        members.put("seconds", length.seconds());
        members.put("about", length.about());
        members.put("historical", length.historical());
        members.put("begins", length.begins().toString());
        members.put("path", length.path());
        return members;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
