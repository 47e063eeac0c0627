package dev.crumple.records;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The waivers of a service as they are written, and every mistake in their file; a waiver with a mistake is left out.
 *
 * @param waivers the waivers, in the order of the file
 * @param findings the mistakes, in the order of the file
 */
public record WaiverFile(List<Written> waivers, List<RecordFinding> findings) {

    private static final Vocabulary KNOWN = Vocabulary.of("schema", "waivers");
    private static final Vocabulary OF_A_WAIVER = Vocabulary.of("rule", "path", "failure-mode", "reason", "until");

    /**
     * A waiver as it is written.
     *
     * @param rule the rule whose findings it excuses
     * @param path a glob of paths; null for every path
     * @param failureMode the full id of a failure mode; null for any
     * @param reason why
     * @param until the last day on which it holds
     * @param file the file's path below the project's root
     * @param line the line on which it begins
     */
    public record Written(
            String rule,
            @Nullable String path,
            @Nullable String failureMode,
            String reason,
            LocalDate until,
            String file,
            int line) {}

    /** Copies the lists. */
    public WaiverFile {
        waivers = List.copyOf(waivers);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file. Reading never fails: each mistake is a finding.
     *
     * @param file the file; when there is none, there are no waivers
     * @param projectRoot the folder that the paths in the result start from
     * @return what it says
     */
    public static WaiverFile read(Path file, Path projectRoot) {
        List<Written> waivers = new ArrayList<>();
        List<RecordFinding> mistakes = new ArrayList<>();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            FileFindings findings = new ProjectPaths(projectRoot, mistakes).findingsOf(file);
            String text = TextFile.read(file, findings);
            YamlValue.Mapping map = text == null ? null : YamlReader.read(text, findings);
            if (map != null) {
                Fields fields = Fields.of("a file of waivers", map, KNOWN, findings);
                fields.requireSchema();
                fields.maps("waivers", "a waiver", OF_A_WAIVER)
                        .forEach(waiver -> read(waiver, findings.path()).ifPresent(waivers::add));
            }
        }
        return new WaiverFile(waivers, mistakes);
    }

    private static Optional<Written> read(Fields waiver, String file) {
        need(waiver, "rule", "Write the rule whose findings it excuses, as the findings print it.");
        need(waiver, "reason", "Write why the findings may stay for a while.");
        need(waiver, "until", "Write the last day on which it holds, such as 2027-03-31.");
        Optional<String> rule = waiver.committed("rule");
        Optional<String> reason = waiver.isUncommitted("reason") ? Optional.empty() : waiver.prose("reason");
        Optional<LocalDate> until = waiver.date("until");
        Optional<String> path = waiver.text("path");
        Optional<String> failureMode = waiver.text("failure-mode");
        if (path.isEmpty() && failureMode.isEmpty()) {
            waiver.invalid(
                    "rule",
                    "The waiver names neither a `path` nor a `failure-mode`.",
                    "Write one of them; a rule that is not to count anywhere gets another severity in the POM.");
            return Optional.empty();
        }
        return rule.isEmpty() || reason.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(
                        rule.get(),
                        path.orElse(null),
                        failureMode.orElse(null),
                        reason.get(),
                        until.get(),
                        file,
                        waiver.line()));
    }

    private static void need(Fields waiver, String key, String remedy) {
        if (waiver.isUncommitted(key)) {
            waiver.invalid(key, "The waiver has no `" + key + "`.", remedy);
        }
    }
}
