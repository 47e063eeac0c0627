package dev.crumple.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says an assessment in one sentence, and a finding in the lines that a console shows. */
public final class Summary {

    /** So much code fits on a screen beside the findings; the report and the file of findings hold all of it. */
    private static final int SNIPPETS = 3;

    /** The one rule whose findings are about a failure mode and leave it proved. */
    private static final String DOUBTS_NO_PROOF = "redundant-protection";

    private Summary() {}

    /**
     * Makes findings short enough for a console: only the first three that have code keep it.
     *
     * @param findings the findings, in the order in which they are printed
     * @return as many findings, in the same order
     */
    public static List<Finding> readable(List<Finding> findings) {
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.snippet() != null)
                .limit(SNIPPETS)
                .toList();
        return findings.stream()
                .map(finding -> shown.contains(finding) ? finding : finding.withoutSnippet())
                .toList();
    }

    /**
     * Writes a finding: a line that names the place, the rule and what is wrong, and below it what to do, with the code
     * to begin with.
     *
     * @param finding the finding
     * @return the lines
     */
    public static List<String> lines(Finding finding) {
        String snippet =
                finding.snippet() == null ? "" : "\n" + finding.snippet().indent(4);
        String text = finding.at() + " [" + finding.rule() + "] " + finding.what() + "\n" + finding.remedy() + snippet;
        return List.of(text.stripTrailing().replaceAll("\\R", "\n    ").split("\n"));
    }

    /**
     * Says what was proved.
     *
     * @param assessment an assessment whose findings let the build pass
     * @return the sentence, or nothing when nothing is declared
     */
    public static Optional<String> passed(Assessment assessment) {
        Set<String> declared = assessment.service().declared().stream()
                .map(DeclaredMethod::declaration)
                .flatMap(declaration -> declaration.modes().stream().map(declaration::idOf))
                .collect(Collectors.toCollection(TreeSet::new));
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        List<Proof> holding = assessment.proofs().stream().filter(Proof::holds).toList();
        Set<String> proved = holding.stream().map(Proof::failureMode).collect(Collectors.toCollection(TreeSet::new));
        Stream.of(
                        assessment.findings().stream(),
                        assessment.excused().frozen().stream(),
                        assessment.excused().waived().stream().map(Excused.Waived::finding))
                .flatMap(findings -> findings)
                .filter(finding -> !finding.rule().equals(DOUBTS_NO_PROOF))
                .forEach(finding -> finding.failureModes().forEach(proved::remove));
        long gameDays = holding.stream()
                .filter(proof -> proved.contains(proof.failureMode()))
                .map(Proof::test)
                .distinct()
                .count();
        String count = proved.size() == declared.size() ? "" : proved.size() + " of ";
        return Optional.of(count + Counted.of(declared.size(), "failure mode") + " proved by "
                + Counted.of(gameDays, "game day") + reused(holding) + ".");
    }

    /**
     * Says what fails the build.
     *
     * @param assessment an assessment
     * @return the sentence, or nothing when no finding is an error
     */
    public static Optional<String> failed(Assessment assessment) {
        Map<String, Long> errorsByRule = assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        if (errorsByRule.isEmpty()) {
            return Optional.empty();
        }
        String rules = errorsByRule.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                .collect(Collectors.joining(", "));
        return Optional.of(assessment.name() + " breaks " + Counted.of(errorsByRule.size(), "rule")
                + ": " + rules + ". The findings stand above, with what to do."
                + missingGameDays(assessment.findings()));
    }

    /**
     * Says which records were read.
     *
     * @param assessment an assessment
     * @param folder the folder of the records, as people see it
     * @return the sentence
     */
    public static String records(Assessment assessment, String folder) {
        List<Stand> stands = assessment.stands();
        return Counted.of(assessment.records().incidents().size(), "record") + " read in " + folder + "/"
                + (stands.isEmpty()
                        ? ""
                        : ": " + Counted.of(stands.size(), "countermeasure") + ", " + Stand.counts(stands))
                + ".";
    }

    /**
     * Says what does not count.
     *
     * @param assessment an assessment
     * @return sentences; none when everything counts and nothing that was frozen is gone
     */
    public static List<String> excused(Assessment assessment) {
        Excused excused = assessment.excused();
        List<String> told = new ArrayList<>();
        excused.waived().stream()
                .map(waived -> waived.waiver().until())
                .min(LocalDate::compareTo)
                .ifPresent(next -> told.add(Counted.of(excused.waived().size(), "finding")
                        + (excused.waived().size() == 1 ? " is" : " are") + " waived; the next waiver ends on " + next
                        + ", " + left(ChronoUnit.DAYS.between(assessment.today(), next)) + "."));
        if (!excused.frozen().isEmpty()) {
            told.add(Counted.of(excused.frozen().size(), "finding")
                    + (excused.frozen().size() == 1 ? " is" : " are") + " frozen in the baseline and "
                    + (excused.frozen().size() == 1 ? "does" : "do") + " not count.");
        }
        if (excused.gone() > 0) {
            told.add(Counted.of(excused.gone(), "frozen finding") + (excused.gone() == 1 ? " is" : " are")
                    + " gone: run crumple:baseline to forget " + (excused.gone() == 1 ? "it" : "them") + ".");
        }
        return told;
    }

    private static String left(long days) {
        return days == 0 ? "today" : Counted.of(days, "day") + " left";
    }

    private static String missingGameDays(List<Finding> findings) {
        long missing =
                findings.stream().filter(finding -> finding.snippet() != null).count();
        return missing == 0
                ? ""
                : " To begin with " + Counted.of(missing, "missing game day") + ", run "
                        + "mvn test-compile crumple:scaffold-game-days.";
    }

    private static String reused(List<Proof> holding) {
        return holding.stream()
                .filter(Proof::reused)
                .map(Proof::provedAt)
                .min(Instant::compareTo)
                .map(oldest -> "; the oldest proof is reused, from " + oldest.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
    }
}
