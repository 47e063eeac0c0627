package dev.crumple.engine.report.html;

import dev.crumple.engine.report.content.Answer;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page says beside the report's own words, looked up once: a page of a thousand failure modes is no rarity. */
final class Page {

    private final Report report;
    private final Map<String, List<Report.Finding>> findings;
    private final Map<String, List<Report.Waived>> waived;
    private final Map<String, Report.Incident> incidents;
    private final Set<String> declared;

    Page(Report report) {
        this.report = report;
        declared = report.failureModes().stream().map(Report.Mode::id).collect(Collectors.toSet());
        findings = byMode(report.findings(), Report.Finding::failureModes);
        waived = byMode(report.waived(), waived -> waived.finding().failureModes());
        incidents = report.incidents().stream()
                .collect(Collectors.toMap(Report.Incident::id, incident -> incident, (one, other) -> one));
    }

    /** A feature and its failure modes. */
    record Feature(String id, @Nullable String criticality, List<Report.Mode> modes) {

        long proved() {
            return modes.stream().filter(Report.Mode::proved).count();
        }

        boolean allProved() {
            return proved() == modes.size();
        }
    }

    /** A choice of the filter, and how many failure modes it leaves. */
    record Choice(String id, String label, long number) {}

    Report report() {
        return report;
    }

    Answer answer() {
        return Answer.of(report);
    }

    FeatureMap map() {
        return FeatureMap.of(report.failureModes());
    }

    List<Feature> features() {
        return report.failureModes().stream()
                .collect(Collectors.groupingBy(Report.Mode::feature, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(feature ->
                        new Feature(feature.getKey(), feature.getValue().get(0).criticality(), feature.getValue()))
                .toList();
    }

    /** The records, newest first; historical ones are kept for what they teach, and come last. */
    List<Report.Incident> incidents() {
        return report.incidents().stream()
                .sorted(Comparator.comparing(Report.Incident::historical)
                        .thenComparing(
                                Report.Incident::date,
                                Comparator.nullsFirst(Comparator.<String>naturalOrder())
                                        .reversed())
                        .thenComparing(Report.Incident::id))
                .toList();
    }

    /** The broken rules, each with its findings, in the order of the worst of them. */
    Map<String, List<Report.Finding>> findingsByRule() {
        return report.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule() + finding.severity(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Tells whether the page has a card of a failure mode to lead to. */
    boolean has(String failureMode) {
        return declared.contains(failureMode);
    }

    /** The findings about one failure mode. */
    List<Report.Finding> findings(Report.Mode mode) {
        return findings.getOrDefault(mode.id(), List.of());
    }

    /** The waivers about one failure mode. */
    List<Report.Waived> waived(Report.Mode mode) {
        return waived.getOrDefault(mode.id(), List.of());
    }

    /** The record of an id that a failure mode names. */
    Report.Incident incident(String id) {
        return Objects.requireNonNull(incidents.get(id), id);
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "all", report.failureModes().size()));
        labels().forEach((id, label) -> {
            long number = report.failureModes().stream()
                    .filter(mode -> tags(mode).contains(id))
                    .count();
            if (number > 0) {
                choices.add(new Choice(id, label, number));
            }
        });
        return choices;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("unproved", "not proved");
        labels.put("unrehearsed", "never rehearsed");
        labels.put("proved", "proved");
        labels.put("findings", "with findings");
        labels.put("overdue", "with an overdue countermeasure");
        labels.put("waived", "with a waiver");
        labels.put("indispensable", "indispensable");
        return labels;
    }

    /** The words by which the page filters. */
    List<String> tags(Report.Mode mode) {
        List<String> tags = new ArrayList<>();
        tags.add(mode.proved() ? "proved" : "unproved");
        add(tags, "unrehearsed", mode.neverRehearsed());
        add(tags, "findings", !findings(mode).isEmpty());
        add(tags, "overdue", mode.countermeasures().stream().anyMatch(Report.Countermeasure::overdue));
        add(tags, "waived", !waived(mode).isEmpty());
        add(tags, "indispensable", "INDISPENSABLE".equals(mode.criticality()));
        return tags;
    }

    /** How bad a failure mode is: the lower, the worse. */
    int worst(Report.Mode mode) {
        return mode.ladder().height() * 4
                - (findings(mode).isEmpty() ? 0 : 2)
                - ("INDISPENSABLE".equals(mode.criticality()) ? 1 : 0);
    }

    /** The greatest part of its budget, in percent, that a proof of a failure mode took. */
    static long tightest(Report.Mode mode) {
        return mode.proofs().stream().mapToLong(Page::share).max().orElse(-1);
    }

    private static long share(Report.Proof proof) {
        return proof.budgetMillis() <= 0 ? 100 : proof.elapsedMillis() * 100 / proof.budgetMillis();
    }

    /** Names the look of a rung: reached, missed when something speaks against it or it is asked for, or for later. */
    static String look(Report.Mode mode, Rung rung) {
        if (mode.reached().contains(rung)) {
            return "reached";
        }
        boolean drilled = rung == Rung.DRILLED_WITH_PEOPLE && mode.drill() != null;
        return drilled || rung.compareTo(Rung.PROVED_AT_THE_GUARD) <= 0 ? "missed" : "later";
    }

    private static void add(List<String> tags, String tag, boolean given) {
        if (given) {
            tags.add(tag);
        }
    }

    private static <T> Map<String, List<T>> byMode(List<T> list, Function<T, List<String>> modes) {
        Map<String, List<T>> byMode = new LinkedHashMap<>();
        list.forEach(each -> modes.apply(each).stream()
                .distinct()
                .forEach(mode ->
                        byMode.computeIfAbsent(mode, id -> new ArrayList<>()).add(each)));
        return byMode;
    }
}
