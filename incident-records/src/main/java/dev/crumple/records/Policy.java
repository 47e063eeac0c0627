package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says about all records.
 *
 * @param severities the severity that each name or alias, in lower case, stands for; empty when any may be written
 * @param failureModes failure modes that no code declares
 * @param due the days that a countermeasure has
 * @param readable false when the file is there and broken, so that nothing can be checked against it
 */
record Policy(Map<String, String> severities, List<String> failureModes, DueDefaults due, boolean readable) {

    static final Policy NONE = new Policy(Map.of(), List.of(), DueDefaults.NONE, true);

    private static final Policy UNREADABLE = new Policy(Map.of(), List.of(), DueDefaults.NONE, false);
    static final Vocabulary KNOWN = Vocabulary.of("schema", "severities", DueDefaults.FIELD, "failure-modes");

    /** Reads the policy from its text, which is null when the file cannot be read. */
    static Policy read(@Nullable String text, FileFindings findings) {
        YamlValue.Mapping map = text == null ? null : YamlReader.read(text, findings);
        if (map == null) {
            return UNREADABLE;
        }
        Fields fields = Fields.of("a policy", map, KNOWN, findings);
        fields.requireSchema();
        List<String> failureModes = new ArrayList<>();
        for (YamlValue.Text mode : fields.texts("failure-modes")) {
            if (failureModes.contains(mode.text())) {
                findings.invalid(
                        mode.line(), "The failure mode " + quoted(mode.text()) + " stands here twice.", "Remove one.");
            } else {
                failureModes.add(mode.text());
            }
        }
        Map<String, String> severities = severities(fields, findings);
        return new Policy(severities, failureModes, DueDefaults.read(fields, severities), true);
    }

    private static Map<String, String> severities(Fields fields, FileFindings findings) {
        Map<String, String> byName = new TreeMap<>();
        fields.freeMap("severities").ifPresent(severities -> {
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

    /** Reads a severity by its name or alias. */
    Optional<String> severity(Fields fields, String key) {
        return fields.text(key).map(typed -> {
            String severity = severities.get(typed.toLowerCase(Locale.ROOT));
            if (severity == null && !severities.isEmpty()) {
                fields.invalid(
                        key,
                        "`" + key + "` is " + quoted(typed) + ", which `policy.yaml` does not list.",
                        Vocabulary.sorted(
                                        severities.values().stream().distinct().toList())
                                .advice(typed));
            }
            return severity == null ? typed : severity;
        });
    }
}
