package dev.crumple.engine.rules;

import dev.crumple.engine.Finding;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects findings, each as severe as its rule; those of rules that are off are not kept. */
public final class Findings {

    private final Severities severities;
    private final List<Finding> list = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param severities how severe each rule is
     */
    public Findings(Severities severities) {
        this.severities = severities;
    }

    /**
     * Adds a finding.
     *
     * @param rule the rule's name
     * @param at where
     * @param what what is wrong, a sentence
     * @param remedy what to do, a sentence
     * @param failureModes full ids of the failure modes it is about
     */
    public void add(String rule, SourceLine at, String what, String remedy, Collection<String> failureModes) {
        add(severities.of(rule), rule, at, what, remedy, failureModes);
    }

    /** Adds a finding that at most warns. */
    void addWarning(String rule, SourceLine at, String what, String remedy) {
        Severity severity = severities.of(rule) == Severity.ERROR ? Severity.WARNING : severities.of(rule);
        add(severity, rule, at, what, remedy, List.of());
    }

    private void add(
            Severity severity,
            String rule,
            SourceLine at,
            String what,
            String remedy,
            Collection<String> failureModes) {
        if (severity != Severity.OFF) {
            list.add(new Finding(rule, severity, at, what, remedy, List.copyOf(failureModes)));
        }
    }

    /**
     * Tells whether a rule's findings fail the build.
     *
     * @param rule the rule
     * @return true when they do
     */
    public boolean fatal(Rule rule) {
        return severities.of(rule.id()) == Severity.ERROR;
    }

    /**
     * Gives what was collected.
     *
     * @return the findings, in the order in which they were added
     */
    public List<Finding> list() {
        return List.copyOf(list);
    }
}
