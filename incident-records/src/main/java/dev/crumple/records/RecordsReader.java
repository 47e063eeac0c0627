package dev.crumple.records;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the post-mortem records of a project from their folder.
 *
 * <p>Reading never fails: each mistake is a finding in the result and hides no other record, countermeasure or mistake.
 * Equal files and arguments give equal results.
 */
public final class RecordsReader {

    private static final Comparator<RecordFinding> BY_PLACE = Comparator.comparing(RecordFinding::path)
            .thenComparingInt(RecordFinding::line)
            .thenComparing(RecordFinding::rule)
            .thenComparing(RecordFinding::what);

    private RecordsReader() {}

    /**
     * Reads records without knowing what the code declares, so that any failure mode may be named.
     *
     * @param recordsDirectory the folder of records, such as {@code postmortems}; when there is none, there are no
     *     records
     * @param projectRoot the folder that the paths in the result start from
     * @param today the day that due dates are measured against
     * @return the records and every mistake in them
     */
    public static Records read(Path recordsDirectory, Path projectRoot, LocalDate today) {
        return readAll(recordsDirectory, projectRoot, today, null);
    }

    /**
     * Reads records whose failure modes must be declared by code or listed in {@code policy.yaml}.
     *
     * @param recordsDirectory the folder of records, such as {@code postmortems}; when there is none, there are no
     *     records
     * @param projectRoot the folder that the paths in the result start from
     * @param today the day that due dates are measured against
     * @param declaredFailureModes full ids of the failure modes that code declares
     * @return the records and every mistake in them
     */
    public static Records read(
            Path recordsDirectory, Path projectRoot, LocalDate today, Set<String> declaredFailureModes) {
        return readAll(recordsDirectory, projectRoot, today, declaredFailureModes);
    }

    private static Records readAll(
            Path recordsDirectory, Path projectRoot, LocalDate today, @Nullable Set<String> declaredFailureModes) {
        if (!Files.exists(recordsDirectory, LinkOption.NOFOLLOW_LINKS)) {
            return Records.NONE;
        }
        List<RecordFinding> findings = new ArrayList<>();
        Folder folder = Folder.list(recordsDirectory, new ProjectPaths(projectRoot, findings));
        Policy policy = policy(folder);
        Rulebook rules = new Rulebook(
                today,
                policy,
                FailureModeCheck.of(declaredFailureModes, policy),
                projectRoot,
                new Replacements(),
                new Signals(today, policy));
        List<Incident> incidents = RecordsFolder.read(folder, rules);
        List<Verified> verified = folder.source(VerifiedFile.NAME)
                .map(source -> VerifiedFile.read(source.text(), source.findings()))
                .orElse(List.of());
        return new Records(
                incidents,
                policy.failureModes(),
                policy.workingHours(),
                verified,
                findings.stream().distinct().sorted(BY_PLACE).toList());
    }

    /**
     * Says why a severity may not be written into a record.
     *
     * @param severity the severity, by its name or alias
     * @param recordsDirectory the folder of records
     * @param projectRoot the folder that paths are given from
     * @return sentences that say what to write; nothing when it may be written
     */
    public static Optional<String> refusalOf(String severity, Path recordsDirectory, Path projectRoot) {
        if (!Files.isDirectory(recordsDirectory)) {
            return Optional.empty();
        }
        Policy policy = policy(Folder.list(recordsDirectory, new ProjectPaths(projectRoot, new ArrayList<>())));
        return policy.lists(severity)
                ? Optional.empty()
                : Optional.of(policy.unlisted("severity", severity) + " " + policy.severityInstead(severity));
    }

    private static Policy policy(Folder folder) {
        return folder.source(RecordsFolder.POLICY)
                .map(source -> Policy.read(source.text(), source.findings()))
                .orElse(Policy.NONE);
    }
}
