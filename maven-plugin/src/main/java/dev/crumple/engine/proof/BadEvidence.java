package dev.crumple.engine.proof;

import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells of evidence that speaks against its own test, or of bytes that are no more. */
final class BadEvidence {

    private final GameDays gameDays;
    private final Findings findings;

    BadEvidence(GameDays gameDays, Findings findings) {
        this.gameDays = gameDays;
        this.findings = findings;
    }

    /** Tells of every test that passes without the protection or never meets its fault. */
    void vacuous(ModeJudgement mode) {
        Map<List<Object>, List<RunEvidence>> alike = new LinkedHashMap<>();
        mode.vacuous()
                .forEach(judged -> alike.computeIfAbsent(
                                List.of(judged.run().test(), judged.run().verdict(), judged.isProtected()),
                                key -> new ArrayList<>())
                        .add(judged.run()));
        alike.values().forEach(runs -> {
            RunEvidence first = runs.get(0);
            Set<String> causes = new LinkedHashSet<>();
            runs.forEach(run -> causes.add(run.cause()));
            findings.add(
                    Rule.VACUOUS_GAME_DAY.id(),
                    gameDays.place(first.test(), mode.id(), mode.at()),
                    Names.shortOf(first.test()) + " does not prove " + mode.id() + " with " + Names.joined(causes)
                            + ": " + withoutRule(first.message()),
                    "Let the test call the guarded method and assert what customers then see: "
                            + mode.mode().customerSees(),
                    List.of(mode.id()));
        });
    }

    /** Tells of stale evidence, once for each test and change, when it is all that some failure mode has. */
    void stale(List<ModeJudgement> modes) {
        record Change(String test, String what) {}
        Map<Change, Set<String>> modesOfChange = new LinkedHashMap<>();
        Map<Change, SourceLine> places = new LinkedHashMap<>();
        for (ModeJudgement mode : modes) {
            List<String> unproved = mode.unprovedCauses();
            List<Step> unseen = mode.unseenSteps();
            mode.stale().stream()
                    .filter(judged -> unproved.contains(judged.run().cause())
                            || unseen.stream()
                                    .anyMatch(step -> step == judged.run().step()))
                    .forEach(judged -> {
                        Change change = new Change(judged.run().test(), Names.joined(judged.changed()));
                        modesOfChange
                                .computeIfAbsent(change, key -> new LinkedHashSet<>())
                                .add(mode.id());
                        places.putIfAbsent(change, gameDays.place(change.test(), mode.id(), mode.at()));
                    });
        }
        modesOfChange.forEach((change, ids) -> findings.add(
                Rule.STALE_PROOF.id(),
                places.getOrDefault(change, modes.get(0).at()),
                "The proof of " + Names.joined(ids) + " by " + Names.shortOf(change.test())
                        + " no longer counts: since then " + change.what() + " changed.",
                "Run the game day again.",
                ids));
    }

    void unreadable(Evidence evidence, Function<Path, String> paths) {
        evidence.unreadable()
                .forEach(file -> findings.add(
                        Rule.STALE_PROOF.id(),
                        new SourceLine(paths.apply(file.file()), 1),
                        "This file " + file.why() + ", so that it proves nothing.",
                        "Delete it and run the game days again.",
                        List.of()));
    }

    private static String withoutRule(String message) {
        return message.replace("[" + Rule.VACUOUS_GAME_DAY.id() + "] ", "");
    }
}
