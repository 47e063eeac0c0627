package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that a failure mode named in a record is one that exists. */
final class FailureModeCheck {

    private final @Nullable Vocabulary known;

    private FailureModeCheck(@Nullable Vocabulary known) {
        this.known = known;
    }

    /** Knows the failure modes of code and policy; nothing when either is unknown, since then any may be right. */
    static FailureModeCheck of(@Nullable Set<String> declared, Policy policy) {
        if (declared == null || !policy.readable()) {
            return new FailureModeCheck(null);
        }
        Set<String> all = new TreeSet<>(declared);
        all.addAll(policy.failureModes());
        return new FailureModeCheck(Vocabulary.sorted(all));
    }

    void check(YamlValue.Text mode, FileFindings findings) {
        if (known != null && !known.has(mode.text())) {
            findings.invalid(
                    mode.line(),
                    "No code declares the failure mode " + quoted(mode.text())
                            + ", and `policy.yaml` does not list it.",
                    known.nearest(mode.text())
                            .map(near -> "Write `" + near + "`.")
                            .orElse(
                                    "Declare it with `@FailureMode`, or list it under `failure-modes` in `policy.yaml`."));
        }
    }
}
