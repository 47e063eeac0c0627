package dev.crumple.engine.proof;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.Proof;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.scaffold.Drafts;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges what is declared by what game days left behind. */
public final class ProofJudge {

    private final ServiceModel service;
    private final Drafts drafts;
    private final Evidence evidence;
    private final ProjectPaths paths;
    private final Findings findings;
    private final GameDays gameDays;
    private final List<JudgedRun> runs;
    private final List<ModeJudgement> modes = new ArrayList<>();

    /**
     * Chooses the runs that count.
     *
     * @param scan what is declared and rehearsed
     * @param evidence what game days left behind
     * @param buildStart the moment from which runs are of this build
     * @param classPath where the present bytes are
     * @param paths names files
     * @param findings where to add
     */
    public ProofJudge(
            ServiceScan scan,
            Evidence evidence,
            Instant buildStart,
            TestClassPath classPath,
            ProjectPaths paths,
            Findings findings) {
        this.service = scan.model();
        this.drafts = new Drafts(scan);
        this.evidence = evidence;
        this.paths = paths;
        this.findings = findings;
        gameDays = new GameDays(service.gameDays());
        runs = new CountingRuns(digests(service.declared()), classPath).among(evidence.runs(), buildStart);
        Map<String, List<JudgedRun>> runsOf = runs.stream()
                .collect(Collectors.groupingBy(judged -> judged.run().failureMode()));
        for (DeclaredMethod method : service.declared()) {
            // Without a feature there is no id that a game day could name; the declaration's own finding says so.
            Declaration declaration = method.declaration();
            if (declaration.feature() == null) {
                continue;
            }
            declaration
                    .modes()
                    .forEach(mode -> modes.add(
                            new ModeJudgement(method, mode, runsOf.getOrDefault(declaration.idOf(mode), List.of()))));
        }
    }

    /**
     * Gives what the evidence says, proof by proof.
     *
     * @return the proofs of declared failure modes, by failure mode, cause and test
     */
    public List<Proof> proofs() {
        Set<String> declared = ids();
        return Proofs.of(runs).stream()
                .filter(proof -> declared.contains(proof.failureMode()))
                .toList();
    }

    /** Adds the findings of all rules of proof. */
    public void judge() {
        unknownFailureModes();
        BadEvidence bad = new BadEvidence(gameDays, findings);
        bad.unreadable(evidence, paths::of);
        modes.forEach(bad::vacuous);
        bad.stale(modes);
        List<ModeJudgement> left = runs.isEmpty() ? nothingRan() : modes;
        Unproved unproved = new Unproved(gameDays, drafts, findings);
        left.forEach(unproved::judge);
        Redundant redundant = new Redundant(gameDays, findings);
        modes.forEach(redundant::judge);
    }

    private void unknownFailureModes() {
        Set<String> declared = ids();
        for (MarkedCode gameDay : service.gameDays()) {
            if (!declared.contains(gameDay.value())) {
                findings.add(
                        Rule.UNKNOWN_FAILURE_MODE.id(),
                        gameDay.at(),
                        Names.shortOf(gameDay.key()) + " rehearses \"" + gameDay.value()
                                + "\", which no code declares.",
                        Nearest.to(gameDay.value(), declared)
                                .map(nearest -> "Correct the id; the nearest that is declared is " + nearest + ".")
                                .orElse("Declare it with @FailureMode, or take the game day away."),
                        List.of(gameDay.value()));
            }
        }
    }

    /**
     * Says once that no game day ran, however many there are.
     *
     * @return the failure modes that are left to speak of: those that no game day names
     */
    private List<ModeJudgement> nothingRan() {
        Map<Boolean, List<ModeJudgement>> byRehearsed = modes.stream()
                .collect(Collectors.partitioningBy(
                        mode -> !gameDays.of(mode.id()).isEmpty()));
        List<ModeJudgement> rehearsed = byRehearsed.getOrDefault(true, List.of());
        List<MarkedCode> tests = rehearsed.stream()
                .flatMap(mode -> gameDays.of(mode.id()).stream())
                .toList();
        if (tests.isEmpty()) {
            return modes;
        }
        Set<String> ids = rehearsed.stream().map(ModeJudgement::id).collect(Collectors.toCollection(TreeSet::new));
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                tests.get(0).at(),
                "Nothing was proved: no game day ran, of " + tests.size() + " that are written, and "
                        + paths.of(evidence.folder()) + " holds no evidence of " + Names.joined(ids) + ".",
                "Run the tests, that is, build without -DskipTests; " + Unproved.SUREFIRE + ".",
                ids);
        return byRehearsed.getOrDefault(false, List.of());
    }

    private Set<String> ids() {
        return modes.stream().map(ModeJudgement::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> digests(List<DeclaredMethod> declared) {
        Map<String, String> digests = new TreeMap<>();
        declared.forEach(method -> method.declaration()
                .modes()
                .forEach(mode -> digests.putIfAbsent(
                        method.declaration().idOf(mode), method.declaration().digest())));
        return digests;
    }
}
