package dev.crumple.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says an assessment in one sentence, and a finding in the lines that a console shows. */
public final class Summary {

    private Summary() {}

    /**
     * Writes a finding: a line that names the place, the rule and what is wrong, and below it what to do.
     *
     * @param finding the finding
     * @return the lines
     */
    public static List<String> lines(Finding finding) {
        String text = finding.at() + " [" + finding.rule() + "] " + finding.what() + "\n" + finding.remedy();
        return List.of(text.replaceAll("\\R", "\n    ").split("\n"));
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
        assessment.findings().forEach(finding -> finding.failureModes().forEach(proved::remove));
        long gameDays = holding.stream()
                .filter(proof -> proved.contains(proof.failureMode()))
                .map(Proof::test)
                .distinct()
                .count();
        String count = proved.size() == declared.size() ? "" : proved.size() + " of ";
        return Optional.of(count + counted(declared.size(), "failure mode") + " proved by "
                + counted(gameDays, "game day") + reused(holding) + ".");
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
        return Optional.of(assessment.name() + " breaks " + counted(errorsByRule.size(), "rule")
                + " of its failure modes: " + rules + ". The findings stand above, with what to do.");
    }

    private static String reused(List<Proof> holding) {
        return holding.stream()
                .filter(Proof::reused)
                .map(Proof::provedAt)
                .min(Instant::compareTo)
                .map(oldest -> "; the oldest proof is reused, from " + oldest.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
