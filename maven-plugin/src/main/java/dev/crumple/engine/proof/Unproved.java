package dev.crumple.engine.proof;

import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.scaffold.Drafts;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is missing for a failure mode to be proved, unless another finding already says it. */
final class Unproved {

    static final String SUREFIRE =
            "Surefire runs only classes named Test*, *Test, *Tests or *TestCase unless it is configured otherwise";

    private final GameDays gameDays;
    private final Drafts drafts;
    private final Findings findings;

    Unproved(GameDays gameDays, Drafts drafts, Findings findings) {
        this.gameDays = gameDays;
        this.drafts = drafts;
        this.findings = findings;
    }

    void judge(ModeJudgement mode) {
        if (!mode.failed().isEmpty()) {
            failed(mode);
            return;
        }
        List<String> causes = mode.unprovedCauses().stream()
                .filter(cause -> explaining(mode).noneMatch(ofCause(cause)))
                .toList();
        List<Step> steps = mode.unseenSteps().stream()
                .filter(step ->
                        explaining(mode).noneMatch(judged -> judged.run().step() == step))
                .toList();
        if (causes.isEmpty() && steps.isEmpty()) {
            return;
        }
        List<MarkedCode> rehearsals = gameDays.of(mode.id());
        if (!mode.runs().isEmpty()) {
            incomplete(mode, causes, steps);
        } else if (!rehearsals.isEmpty()) {
            notRun(mode, rehearsals);
        } else {
            add(
                    mode.at(),
                    mode,
                    "no game day rehearses it.",
                    "Write a test with @GameDay(\"" + mode.id() + "\") that asserts what customers then see: "
                            + mode.mode().customerSees(),
                    drafts.of(mode.declaration(), mode.mode()));
        }
    }

    /** Runs that a finding of another rule tells about; only one that fails the build may speak for this rule. */
    private Stream<JudgedRun> explaining(ModeJudgement mode) {
        return Stream.concat(
                findings.fatal(Rule.STALE_PROOF) ? mode.stale().stream() : Stream.empty(),
                findings.fatal(Rule.VACUOUS_GAME_DAY) ? mode.vacuous().stream() : Stream.empty());
    }

    private static Predicate<JudgedRun> ofCause(String cause) {
        return judged -> judged.run().cause().equals(cause);
    }

    private void failed(ModeJudgement mode) {
        RunEvidence first = mode.failed().get(0).run();
        Set<String> causes = new LinkedHashSet<>();
        mode.failed().stream()
                .filter(judged -> judged.run().test().equals(first.test()))
                .forEach(judged -> causes.add(judged.run().cause()));
        add(
                gameDays.place(first.test(), mode.id(), mode.at()),
                mode,
                Names.shortOf(first.test()) + " failed with " + Names.joined(causes) + ". " + first.message(),
                "Repair the protection, or declare what it really does.");
    }

    private void incomplete(ModeJudgement mode, List<String> causes, List<Step> steps) {
        List<String> lacking = new ArrayList<>();
        List<String> halfProved =
                causes.stream().filter(mode::lacksOnlyCounterRun).toList();
        List<String> unrehearsed =
                causes.stream().filter(cause -> !halfProved.contains(cause)).toList();
        if (!unrehearsed.isEmpty()) {
            lacking.add("nothing rehearsed " + Names.joined(unrehearsed));
        }
        if (!halfProved.isEmpty()) {
            lacking.add("no run without the protection shows that its test notices " + Names.joined(halfProved));
        }
        if (!steps.isEmpty()) {
            lacking.add("no run showed the step "
                    + Names.joined(steps.stream().map(Step::label).toList()));
        }
        add(
                mode.at(),
                mode,
                String.join("; ", lacking) + ".",
                "Run its game days whole, or take from the declaration what cannot happen.");
    }

    private void notRun(ModeJudgement mode, List<MarkedCode> rehearsals) {
        List<String> tests =
                rehearsals.stream().map(gameDay -> Names.shortOf(gameDay.key())).toList();
        add(rehearsals.get(0).at(), mode, Names.joined(tests) + " did not run.", "Run it; " + SUREFIRE + ".");
    }

    private void add(SourceLine at, ModeJudgement mode, String what, String remedy) {
        add(at, mode, what, remedy, null);
    }

    private void add(SourceLine at, ModeJudgement mode, String what, String remedy, @Nullable String snippet) {
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                at,
                mode.id() + " is not proved: " + what,
                remedy,
                List.of(mode.id()),
                snippet);
    }
}
