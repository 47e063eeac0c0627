package dev.crumple.engine;

import java.util.List;

/**
 * A broken rule.
 *
 * @param rule the rule's name in kebab case
 * @param severity what it does to the build
 * @param at where
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 * @param failureModes full ids of the failure modes it is about; empty when it is about none
 */
public record Finding(
        String rule, Severity severity, SourceLine at, String what, String remedy, List<String> failureModes)
        implements Comparable<Finding> {

    /** Copies the list. */
    public Finding {
        failureModes = List.copyOf(failureModes);
    }

    @Override
    public int compareTo(Finding other) {
        int bySeverity = severity.compareTo(other.severity);
        int byPlace = bySeverity != 0 ? bySeverity : at.compareTo(other.at);
        int byRule = byPlace != 0 ? byPlace : rule.compareTo(other.rule);
        return byRule != 0 ? byRule : what.compareTo(other.what);
    }
}
