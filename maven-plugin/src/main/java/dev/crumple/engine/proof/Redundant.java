package dev.crumple.engine.proof;

import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of a part of the protection that no test misses, and of a reason for keeping it that is no longer needed. */
final class Redundant {

    private final GameDays gameDays;
    private final Findings findings;

    Redundant(GameDays gameDays, Findings findings) {
        this.gameDays = gameDays;
        this.findings = findings;
    }

    void judge(ModeJudgement mode) {
        for (Mutant mutant : Mutant.values()) {
            unnoticed(mode, mutant);
        }
        outlived(mode);
    }

    /** What one test of a failure mode notices, the others need not. */
    private void unnoticed(ModeJudgement mode, Mutant mutant) {
        List<RunEvidence> runs =
                mode.mutants().stream().filter(run -> run.mutant() == mutant).toList();
        List<String> noticed = runs.stream()
                .filter(run -> run.verdict().good())
                .map(RunEvidence::cause)
                .toList();
        Map<String, TreeSet<String>> causesByTest = runs.stream()
                .filter(run -> run.verdict() == Verdict.SURVIVED && run.accepted() == null)
                .filter(run -> !noticed.contains(run.cause()))
                .collect(Collectors.groupingBy(
                        RunEvidence::test,
                        TreeMap::new,
                        Collectors.mapping(RunEvidence::cause, Collectors.toCollection(TreeSet::new))));
        causesByTest.forEach((test, causes) -> findings.add(
                Rule.REDUNDANT_PROTECTION.id(),
                gameDays.place(test, mode.id(), mode.at()),
                Names.shortOf(test) + " passes with " + Names.joined(causes) + " when " + without(mutant, mode.id()),
                "Assert what customers see, or write on the annotation why this protection stays: redundant = \"…\".",
                List.of(mode.id())));
    }

    private static String without(Mutant mutant, String failureMode) {
        return switch (mutant) {
            case NO_TIME_LIMIT ->
                failureMode + " has no time limit: something else, such as the client's own time-out,"
                        + " ends the call in time.";
            case NO_FALLBACK -> failureMode + " fails fast instead: what is shown is the same.";
            case EMPTY_FALLBACK -> "what " + failureMode + " serves is empty: nobody looks at the content.";
            case NONE, PROTECTION_OFF -> throw new IllegalArgumentException(mutant + " is no part of the protection");
        };
    }

    private void outlived(ModeJudgement mode) {
        if (!mode.mutants().stream().allMatch(run -> run.verdict().good())) {
            return;
        }
        Map<String, String> testByReason = new TreeMap<>();
        mode.mutants().stream()
                .filter(run -> Objects.nonNull(run.accepted()))
                .forEach(run -> testByReason.putIfAbsent(Objects.requireNonNull(run.accepted()), run.test()));
        testByReason.forEach((reason, test) -> findings.add(
                Rule.REDUNDANT_PROTECTION.id(),
                gameDays.place(test, mode.id(), mode.at()),
                "The reason \"" + reason + "\" on " + Names.shortOf(test) + " has become untrue: every test of "
                        + mode.id() + " notices when a part of the protection is missing.",
                "Take redundant = \"…\" from the annotation; nothing has to be excused any more.",
                List.of(mode.id())));
    }
}
