package dev.crumple.engine.proof;

import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.evidence.RunEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses the runs that count: those of this build, or, for a test that did not run in it, those of the newest process
 * that ran it before.
 */
final class CountingRuns {

    private final Map<String, String> declarationDigests;
    private final TestClassPath classPath;

    /**
     * Chooses against the present bytes.
     *
     * @param declarationDigests the digest of each failure mode's declaration, by full id
     */
    CountingRuns(Map<String, String> declarationDigests, TestClassPath classPath) {
        this.declarationDigests = declarationDigests;
        this.classPath = classPath;
    }

    /** Chooses among runs that are sorted, oldest first. */
    List<JudgedRun> among(List<RunEvidence> runs, Instant buildStart) {
        Map<String, List<RunEvidence>> byTest = runs.stream()
                .filter(this::testExists)
                .collect(Collectors.groupingBy(RunEvidence::test, TreeMap::new, Collectors.toList()));
        List<JudgedRun> counting = new ArrayList<>();
        byTest.values().forEach(ofTest -> {
            List<RunEvidence> fresh = ofTest.stream()
                    .filter(run -> !run.startedAt().isBefore(buildStart))
                    .toList();
            boolean reused = fresh.isEmpty();
            (reused ? newestProcess(ofTest) : fresh)
                    .forEach(run -> counting.add(new JudgedRun(run, reused, changedSince(run))));
        });
        return counting;
    }

    private boolean testExists(RunEvidence run) {
        return classPath.digestOf(Names.ownerOf(run.test())).isPresent();
    }

    /** Process ids return: what repeats an invocation is from an earlier process of the same id. */
    private static List<RunEvidence> newestProcess(List<RunEvidence> ofTest) {
        long pid = ofTest.get(ofTest.size() - 1).pid();
        Set<String> invocations = new HashSet<>();
        List<RunEvidence> newest = new ArrayList<>();
        for (int i = ofTest.size() - 1; i >= 0; i--) {
            RunEvidence run = ofTest.get(i);
            if (run.pid() == pid) {
                if (!invocations.add(run.attempt() + " " + run.uniqueId())) {
                    break;
                }
                newest.add(0, run);
            }
        }
        return newest;
    }

    private List<String> changedSince(RunEvidence run) {
        List<String> changed = new ArrayList<>();
        if (!run.declarationDigest().equals(declarationDigests.get(run.failureMode()))) {
            changed.add("the declaration of " + run.failureMode());
        }
        new TreeMap<>(run.classes()).forEach((name, digest) -> {
            if (!classPath.digestOf(name).filter(digest::equals).isPresent()) {
                changed.add(name);
            }
        });
        return changed;
    }
}
