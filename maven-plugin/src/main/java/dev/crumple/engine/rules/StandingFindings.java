package dev.crumple.engine.rules;

import dev.crumple.engine.SeenProof;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.Stand;
import dev.crumple.engine.Standing;
import dev.crumple.engine.git.Git;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Verified;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Turns countermeasures that are not what people say of them into findings. */
public final class StandingFindings {

    private static final String DECIDE =
            "Mend it, or open the countermeasure again: `state: open`, with an owner and a date.";

    private final Git git;
    private final Findings findings;

    private StandingFindings(Git git, Findings findings) {
        this.git = git;
        this.findings = findings;
    }

    /**
     * Adds the findings of standings. What is late is a finding of the records themselves.
     *
     * @param stands the countermeasures
     * @param git is asked what changed since a proof was last seen
     * @param findings where to add
     */
    public static void add(List<Stand> stands, Git git, Findings findings) {
        StandingFindings all = new StandingFindings(git, findings);
        for (Stand stand : stands) {
            all.add(stand);
        }
    }

    private void add(Stand stand) {
        if (stand.standing() == Standing.REGRESSED) {
            Verified before = Objects.requireNonNull(stand.before());
            List<SeenProof> lost = stand.seen(Sight.BROKEN, Sight.ABSENT);
            add(
                    Rule.COUNTERMEASURE_REGRESSED,
                    stand,
                    lost,
                    " was verified on " + before.on() + ", and now " + told(lost) + "." + range(before),
                    DECIDE);
        } else if (stand.standing() == Standing.DANGLING) {
            List<SeenProof> missing = stand.seen(Sight.ABSENT);
            add(
                    Rule.PROOF_DANGLING,
                    stand,
                    missing,
                    " is done, but " + told(missing) + ".",
                    "Correct the name under `proved-by`, or write what it names.");
        } else if (stand.standing() == Standing.UNVERIFIED) {
            List<SeenProof> silent = stand.seen(Sight.BROKEN, Sight.SILENT);
            if (!silent.isEmpty()) {
                add(
                        Rule.COUNTERMEASURE_UNPROVED,
                        stand,
                        silent,
                        " is done, but nothing proves it: " + told(silent) + ".",
                        DECIDE);
            }
        }
    }

    private void add(Rule rule, Stand stand, List<SeenProof> proofs, String what, String remedy) {
        Countermeasure countermeasure = stand.countermeasure();
        SourceLine at =
                new SourceLine(countermeasure.path(), proofs.get(0).proof().line());
        if (stand.historical()) {
            findings.addWarning(rule.id(), at, countermeasure.id() + what, remedy);
        } else {
            String mode = countermeasure.failureMode();
            findings.add(rule.id(), at, countermeasure.id() + what, remedy, mode == null ? List.of() : List.of(mode));
        }
    }

    private static String told(List<SeenProof> proofs) {
        return proofs.stream().map(SeenProof::told).collect(Collectors.joining(", and "));
    }

    private String range(Verified before) {
        String commit = before.commit();
        if (commit == null) {
            return "";
        }
        return git.head()
                .map(head -> " What changed is in " + shortened(commit) + ".." + shortened(head)
                        + git.commitsSince(commit)
                                .map(count -> count == 0
                                        ? ", that is, not committed"
                                        : ", " + count + (count == 1 ? " commit" : " commits"))
                                .orElse("")
                        + ".")
                .orElse(" It was verified at the commit " + shortened(commit) + ".");
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(10, commit.length()));
    }
}
