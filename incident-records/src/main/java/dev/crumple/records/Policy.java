package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says about all records.
 *
 * @param severities the severity that each name or alias, in lower case, stands for; empty when any may be written
 * @param failureModes failure modes that no code declares
 * @param requiredHeadings the headings that the narrative of each severity needs
 * @param cadence how long customers may wait for the next update, by severity
 * @param forbiddenPublicTerms what must not stand in what customers are told
 * @param people the names by which people are called; empty when any may be written
 * @param tags the tags in use; empty when any may be written
 * @param categories the categories of countermeasures in use; empty when any may be written
 * @param retrospectivesFor the severities whose incidents need a retrospective; empty for all
 * @param retrospectiveWithin how soon after the end it is held
 * @param longestGap how long a timeline may be silent while people are at work
 * @param workingHours when people are at work; null when nobody says
 * @param answerWithin how long a signal may wait for an answer
 * @param dismissals how often the same signal may be dismissed before it is worth a look
 * @param readable false when the file is there and broken, so that nothing can be checked against it
 */
record Policy(
        Map<String, String> severities,
        List<String> failureModes,
        Map<String, List<String>> requiredHeadings,
        Map<String, Duration> cadence,
        DueDefaults dueDefaults,
        List<String> forbiddenPublicTerms,
        List<String> people,
        List<String> tags,
        List<String> categories,
        List<String> retrospectivesFor,
        Duration retrospectiveWithin,
        Duration longestGap,
        @Nullable WorkingHours workingHours,
        Duration answerWithin,
        int dismissals,
        boolean readable) {

    static final Policy NONE = saysNothing(true);
    private static final Policy UNREADABLE = saysNothing(false);

    private static Policy saysNothing(boolean readable) {
        return new Policy(
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                DueDefaults.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PolicyReader.RETROSPECTIVE_WITHIN,
                PolicyReader.LONGEST_GAP,
                null,
                PolicyReader.ANSWER_WITHIN,
                PolicyReader.DISMISSALS,
                readable);
    }

    /** Reads the policy from its text, which is null when the file cannot be read. */
    static Policy read(@Nullable String text, FileFindings findings) {
        YamlValue.Mapping map = text == null ? null : YamlReader.read(text, findings);
        return map == null ? UNREADABLE : new PolicyReader(map, findings).read();
    }

    /** Reads a severity by its name or alias. */
    Optional<String> severity(Fields fields, String key) {
        return fields.text(key).map(typed -> {
            if (!lists(typed)) {
                fields.invalid(key, unlisted(key, typed), severityInstead(typed));
            }
            return severities.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
        });
    }

    /** Tells whether a severity may be written. */
    boolean lists(String typed) {
        return severities.isEmpty() || severities.containsKey(typed.toLowerCase(Locale.ROOT));
    }

    String unlisted(String key, String typed) {
        return "`" + key + "` is " + quoted(typed) + ", which `policy.yaml` does not list.";
    }

    String severityInstead(String typed) {
        return Vocabulary.sorted(severities.values().stream().distinct().toList())
                .advice(typed);
    }

    boolean needsRetrospective(@Nullable String severity) {
        return retrospectivesFor.isEmpty() || severity == null || retrospectivesFor.contains(severity);
    }
}
