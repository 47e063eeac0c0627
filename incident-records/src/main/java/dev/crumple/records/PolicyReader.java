package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code policy.yaml}. */
final class PolicyReader {

    /** PagerDuty's guide meets within five working days. */
    static final Duration RETROSPECTIVE_WITHIN = Duration.ofDays(7);

    static final Duration LONGEST_GAP = Duration.ofHours(1);
    static final Duration ANSWER_WITHIN = Duration.ofDays(14);
    static final int DISMISSALS = 2;

    static final Vocabulary KNOWN = Vocabulary.of(
            "schema",
            "severities",
            "failure-modes",
            "required-headings",
            "cadence",
            "due-defaults",
            "forbidden-public-terms",
            "people",
            "tags",
            "categories",
            "retrospectives",
            "signals",
            "longest-gap",
            "working-hours");
    static final Vocabulary RETROSPECTIVES = Vocabulary.of("needed-for", "within");
    static final Vocabulary SIGNALS = Vocabulary.of("answer-within", "dismissals");

    private final Fields policy;
    private final FileFindings findings;

    PolicyReader(YamlValue.Mapping map, FileFindings findings) {
        this.policy = Fields.of("a policy", map, KNOWN, findings);
        this.findings = findings;
    }

    Policy read() {
        policy.requireSchema();
        Map<String, String> severities = severities();
        Optional<Fields> retrospectives = policy.map("retrospectives", RETROSPECTIVES);
        Optional<Fields> signals = policy.map("signals", SIGNALS);
        return new Policy(
                severities,
                once("failure-modes", "The failure mode "),
                headings(severities),
                lengths("cadence", severities),
                new DueDefaults(lengths("due-defaults", severities)),
                once("forbidden-public-terms", "The term "),
                once("people", "The name "),
                once("tags", "The tag "),
                once("categories", "The category "),
                retrospectives
                        .map(fields -> fields.texts("needed-for").stream()
                                .map(text -> severity(text.text(), text.line(), severities))
                                .toList())
                        .orElse(List.of()),
                retrospectives.flatMap(fields -> Lengths.read(fields, "within")).orElse(RETROSPECTIVE_WITHIN),
                Lengths.read(policy, "longest-gap").orElse(LONGEST_GAP),
                WorkingHours.read(policy, "working-hours").orElse(null),
                signals.flatMap(fields -> Lengths.read(fields, "answer-within")).orElse(ANSWER_WITHIN),
                signals.flatMap(fields -> fields.count("dismissals")).orElse(DISMISSALS),
                true);
    }

    private List<String> once(String key, String what) {
        List<String> words = new ArrayList<>();
        for (YamlValue.Text word : policy.texts(key)) {
            if (words.contains(word.text())) {
                findings.invalid(word.line(), what + quoted(word.text()) + " stands here twice.", "Remove one.");
            } else {
                words.add(word.text());
            }
        }
        return words;
    }

    private Map<String, String> severities() {
        Map<String, String> byName = new TreeMap<>();
        policy.freeMap("severities").ifPresent(severities -> {
            for (String severity : severities.keys()) {
                List<YamlValue.Text> names = new ArrayList<>();
                names.add(new YamlValue.Text(severity, severities.line(severity)));
                names.addAll(severities.texts(severity));
                for (YamlValue.Text name : names) {
                    String other = byName.putIfAbsent(name.text().toLowerCase(Locale.ROOT), severity);
                    if (other != null) {
                        findings.invalid(
                                name.line(),
                                quoted(name.text()) + " already stands for " + quoted(other) + ".",
                                "Remove one.");
                    }
                }
            }
        });
        return byName;
    }

    private Map<String, List<String>> headings(Map<String, String> severities) {
        Map<String, List<String>> headings = new TreeMap<>();
        policy.freeMap("required-headings")
                .ifPresent(bySeverity -> bySeverity
                        .keys()
                        .forEach(name -> headings.put(
                                severity(name, bySeverity.line(name), severities), bySeverity.strings(name))));
        return headings;
    }

    private Map<String, Duration> lengths(String key, Map<String, String> severities) {
        Map<String, Duration> lengths = new TreeMap<>();
        policy.freeMap(key)
                .ifPresent(bySeverity -> Lengths.readAll(bySeverity)
                        .forEach((name, length) ->
                                lengths.put(severity(name, bySeverity.line(name), severities), length)));
        return lengths;
    }

    private String severity(String name, int line, Map<String, String> severities) {
        String severity = severities.get(name.toLowerCase(Locale.ROOT));
        if (severity == null && !severities.isEmpty()) {
            findings.invalid(
                    line,
                    quoted(name) + " is none of the severities above.",
                    Vocabulary.sorted(severities.values().stream().distinct().toList())
                            .advice(name));
        }
        return severity == null ? name : severity;
    }
}
