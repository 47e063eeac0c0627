package dev.crumple.engine.rules;

import dev.crumple.engine.Finding;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        add(rule, at, what, remedy, failureModes, null);
    }

    /**
     * Adds a finding with code.
     *
     * @param rule the rule's name
     * @param at where
     * @param what what is wrong, a sentence
     * @param remedy what to do, a sentence
     * @param failureModes full ids of the failure modes it is about
     * @param snippet code to paste, with which the remedy may begin; null when there is none
     */
    public void add(
            String rule,
            SourceLine at,
            String what,
            String remedy,
            Collection<String> failureModes,
            @Nullable String snippet) {
        add(new Finding(rule, severities.of(rule), at, what, remedy, List.copyOf(failureModes), snippet));
    }

    /** Adds a finding that at most warns. */
    void addWarning(String rule, SourceLine at, String what, String remedy) {
        Severity severity = severities.of(rule) == Severity.ERROR ? Severity.WARNING : severities.of(rule);
        add(new Finding(rule, severity, at, what, remedy, List.of()));
    }

    private void add(Finding finding) {
        if (finding.severity() != Severity.OFF) {
            list.add(finding);
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
     * Leaves the findings of some rules to somebody else.
     *
     * @param rules the rules' names
     */
    public void leave(Set<String> rules) {
        list.removeIf(finding -> rules.contains(finding.rule()));
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
