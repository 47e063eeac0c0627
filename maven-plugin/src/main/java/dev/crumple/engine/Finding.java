package dev.crumple.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule.
 *
 * @param rule the rule's name in kebab case
 * @param severity what it does to the build
 * @param at where
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 * @param failureModes full ids of the failure modes it is about; empty when it is about none
 * @param snippet code to paste, with which the remedy may begin; null when there is none
 */
public record Finding(
        String rule,
        Severity severity,
        SourceLine at,
        String what,
        String remedy,
        List<String> failureModes,
        @Nullable String snippet)
        implements Comparable<Finding> {

    /** Copies the list. */
    public Finding {
        failureModes = List.copyOf(failureModes);
    }

    /** Makes a finding without code. */
    public Finding(
            String rule, Severity severity, SourceLine at, String what, String remedy, List<String> failureModes) {
        this(rule, severity, at, what, remedy, failureModes, null);
    }

    /** Takes the code away. */
    Finding withoutSnippet() {
        return new Finding(rule, severity, at, what, remedy, failureModes);
    }

    @Override
    public int compareTo(Finding other) {
        int bySeverity = severity.compareTo(other.severity);
        int byPlace = bySeverity != 0 ? bySeverity : at.compareTo(other.at);
        int byRule = byPlace != 0 ? byPlace : rule.compareTo(other.rule);
        return byRule != 0 ? byRule : what.compareTo(other.what);
    }
}
