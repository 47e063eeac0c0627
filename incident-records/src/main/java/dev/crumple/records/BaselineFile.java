package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The findings that stood when a baseline was made, as they are written, and every mistake in their file.
 *
 * @param frozen the findings, in the order of the file; those with a mistake are left out
 * @param findings the mistakes, in the order of the file
 */
public record BaselineFile(List<Frozen> frozen, List<RecordFinding> findings) {

    private static final Vocabulary KNOWN = Vocabulary.of("schema", "frozen");
    private static final Vocabulary OF_A_FINDING = Vocabulary.of("rule", "path", "about", "times");
    private static final Pattern TIMES = Pattern.compile("[1-9][0-9]{0,5}");

    /**
     * Findings that are alike.
     *
     * @param rule the rule they break
     * @param path the file they are in, below the baseline's folder
     * @param about what they are about
     * @param times how many there were, at least one
     */
    public record Frozen(String rule, String path, String about, int times) {}

    /** Copies the lists. */
    public BaselineFile {
        frozen = List.copyOf(frozen);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file. Reading never fails: each mistake is a finding.
     *
     * @param file the file; when there is none, nothing is frozen
     * @param projectRoot the folder that the paths of mistakes start from
     * @return what it says
     */
    public static BaselineFile read(Path file, Path projectRoot) {
        List<Frozen> frozen = new ArrayList<>();
        List<RecordFinding> mistakes = new ArrayList<>();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            FileFindings findings = new ProjectPaths(projectRoot, mistakes).findingsOf(file);
            String text = TextFile.read(file, findings);
            YamlValue.Mapping map = text == null ? null : YamlReader.read(text, findings);
            if (map != null) {
                Fields fields = Fields.of("a baseline", map, KNOWN, findings);
                fields.requireSchema();
                fields.maps("frozen", "a frozen finding", OF_A_FINDING)
                        .forEach(finding -> read(finding).ifPresent(frozen::add));
            }
        }
        return new BaselineFile(frozen, mistakes);
    }

    private static Optional<Frozen> read(Fields finding) {
        OF_A_FINDING.words().forEach(finding::require);
        Optional<String> rule = finding.text("rule");
        Optional<String> path = finding.text("path");
        Optional<String> about = finding.prose("about");
        Optional<Integer> times = finding.text("times").flatMap(text -> {
            if (!TIMES.matcher(text).matches()) {
                finding.invalid("times", "`times` is " + quoted(text) + ".", "Write how many there were, at least 1.");
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(text));
        });
        return rule.isEmpty() || path.isEmpty() || about.isEmpty() || times.isEmpty()
                ? Optional.empty()
                : Optional.of(new Frozen(rule.get(), path.get(), about.get(), times.get()));
    }
}
