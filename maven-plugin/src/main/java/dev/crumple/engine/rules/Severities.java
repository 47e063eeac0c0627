package dev.crumple.engine.rules;

import dev.crumple.engine.Severity;
import dev.crumple.evidence.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How severe each rule is; a rule that is not named fails the build.
 *
 * @param byRule the severities that differ, by the rule's name
 */
public record Severities(Map<String, Severity> byRule) {

    /** Every rule fails the build but those about which people may be of another opinion than the build. */
    public static final Severities DEFAULT = new Severities(Stream.of(
                    Rule.UNDECLARED_REMOTE_CALL,
                    Rule.INTERRUPT_SWALLOWED,
                    Rule.FALLBACK_UNPROTECTED,
                    Rule.REDUNDANT_PROTECTION,
                    Rule.COUNTERMEASURE_VAGUE,
                    Rule.COUNTERFACTUAL_LANGUAGE,
                    Rule.BLAME_LANGUAGE,
                    Rule.HUNCH_IN_STATUS,
                    Rule.WAIVER_UNUSED,
                    Rule.FACILITATOR_WAS_RESPONDER,
                    Rule.RETROSPECTIVE_INCOMPLETE,
                    Rule.TIMELINE_UNCLEAR,
                    Rule.TIMELINE_THIN,
                    Rule.LEARNING_UNADDRESSED,
                    Rule.SIGNAL_UNANSWERED,
                    Rule.SIGNAL_DISMISSED_AGAIN,
                    Rule.DEGRADATION_UNRECORDED,
                    Rule.HEADING_MISSING,
                    Rule.LINK_BROKEN,
                    Rule.PUBLIC_PILLAR_MISSING)
            .collect(Collectors.toMap(Rule::id, rule -> Severity.WARNING)));

    /** Copies the map. */
    public Severities {
        byRule = Map.copyOf(byRule);
    }

    /**
     * Reads severities as people write them.
     *
     * @param written names of severities by names of rules
     * @return the severities; those that are not written are the {@linkplain #DEFAULT defaults}
     * @throws IllegalArgumentException if a rule or a severity is unknown; the message is a sentence that says so
     */
    public static Severities read(Map<String, String> written) {
        Map<String, Severity> byRule = new TreeMap<>(DEFAULT.byRule);
        new TreeMap<>(written).forEach((rule, severity) -> byRule.put(known(rule), severity(rule, severity)));
        return new Severities(byRule);
    }

    /**
     * Reads severities for a service whose earlier findings are frozen. There {@code undeclared-remote-call} can no longer
     * overwhelm who begins, and fails the build unless it is written otherwise.
     *
     * @param written names of severities by names of rules
     * @return the severities; those that are not written are the defaults but for that rule
     * @throws IllegalArgumentException if a rule or a severity is unknown; the message is a sentence that says so
     */
    public static Severities readWithBaseline(Map<String, String> written) {
        Map<String, Severity> byRule = new TreeMap<>(read(written).byRule);
        if (!written.containsKey(Rule.UNDECLARED_REMOTE_CALL.id())) {
            byRule.put(Rule.UNDECLARED_REMOTE_CALL.id(), Severity.ERROR);
        }
        return new Severities(byRule);
    }

    /**
     * Tells how severe a rule is.
     *
     * @param rule the rule's name
     * @return what a finding of it does to the build
     */
    public Severity of(String rule) {
        return byRule.getOrDefault(rule, Severity.ERROR);
    }

    /**
     * Lists the rules that are off.
     *
     * @return their names, in order
     */
    public List<String> off() {
        return byRule.entrySet().stream()
                .filter(rule -> rule.getValue() == Severity.OFF)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String known(String rule) {
        if (!Rule.ids().contains(rule)) {
            throw new IllegalArgumentException(
                    "There is no rule \"" + rule + "\" to give a severity to; the nearest is "
                            + Nearest.to(rule, Rule.ids()).orElseThrow() + ".");
        }
        return rule;
    }

    private static Severity severity(String rule, String written) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rule " + rule + " cannot have the severity \""
                        + written + "\": write ERROR, WARNING or OFF."));
    }
}
