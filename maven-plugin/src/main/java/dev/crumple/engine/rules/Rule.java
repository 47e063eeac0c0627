package dev.crumple.engine.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules that the gate knows; each has a heading in {@code docs/rules.md}. */
public enum Rule {

    /** A declaration contradicts itself or lacks something. */
    INVALID_DECLARATION,

    /** Nothing happens instead, or what is named is not there. */
    FALLBACK_MISSING,

    /** An indispensable feature is removed. */
    INDISPENSABLE_REMOVED,

    /** One failure mode is declared twice. */
    DUPLICATE_FAILURE_MODE,

    /** A call reaches the work of a declared method past its guard. */
    GUARD_BYPASSED,

    /** A guard within another has more time than the outer one. */
    BUDGET_INVERTED,

    /** Code within a guard catches an interrupt and forgets it. */
    INTERRUPT_SWALLOWED,

    /** A fallback makes a remote call that no guard of its own runs. */
    FALLBACK_UNPROTECTED,

    /** The service leaves the process outside every guard. */
    UNDECLARED_REMOTE_CALL,

    /** A declared type is bound to no guard. */
    UNBOUND_FEATURE,

    /** A declared cause or step was never seen to hold. */
    UNPROVED_FAILURE_MODE,

    /** A game day passes without the protection, or its fault never arrives. */
    VACUOUS_GAME_DAY,

    /** A test does not miss a part of the protection, and no reason says why it stays. */
    REDUNDANT_PROTECTION,

    /** Evidence is of other bytes than the present ones, or cannot be read. */
    STALE_PROOF,

    /** A game day names a failure mode that nothing declares. */
    UNKNOWN_FAILURE_MODE,

    /** A record breaks its format. */
    RECORD_INVALID,

    /** A countermeasure is open without owner or date. */
    COUNTERMEASURE_UNCOMMITTED,

    /** A countermeasure is open past its date. */
    COUNTERMEASURE_OVERDUE,

    /** A countermeasure is said to be done, and nothing proves it. */
    COUNTERMEASURE_UNPROVED,

    /** What proved a countermeasure fails or is gone. */
    COUNTERMEASURE_REGRESSED,

    /** A done countermeasure names a proof that does not exist. */
    PROOF_DANGLING,

    /** A countermeasure names nothing by which a third person can see it done. */
    COUNTERMEASURE_VAGUE,

    /** A record tells of a better past that did not happen. */
    COUNTERFACTUAL_LANGUAGE,

    /** A record gives a person as the cause. */
    BLAME_LANGUAGE,

    /** What others are told of an incident holds a guess. */
    HUNCH_IN_STATUS,

    /** A record is closed before people met. */
    CLOSED_WITHOUT_RETROSPECTIVE,

    /** Who leads the retrospective was part of the incident. */
    FACILITATOR_WAS_RESPONDER,

    /** A retrospective lacks people or its owner, or comes late. */
    RETROSPECTIVE_INCOMPLETE,

    /** A timeline cannot be read, is out of order, or contradicts the times of its record. */
    TIMELINE_UNCLEAR,

    /** A timeline lacks times or sources, or is silent for long. */
    TIMELINE_THIN,

    /** A typed duration contradicts the times of its record. */
    DURATION_CONTRADICTED,

    /** No countermeasure addresses a factor, a learning or a runbook that failed people. */
    LEARNING_UNADDRESSED,

    /** Nobody answers a near miss or a weak signal. */
    SIGNAL_UNANSWERED,

    /** The same signal is dismissed again and again. */
    SIGNAL_DISMISSED_AGAIN,

    /** A logbook holds a degradation of which no record tells. */
    DEGRADATION_UNRECORDED,

    /** A narrative lacks a heading that the policy asks for. */
    HEADING_MISSING,

    /** A record points to a file that is not there. */
    LINK_BROKEN,

    /** Customers are told a word that the policy keeps from them. */
    FORBIDDEN_PUBLIC_TERM,

    /** What customers are told lacks an apology, what happened, or what is being done. */
    PUBLIC_PILLAR_MISSING,

    /** A waiver breaks its format or excuses what cannot be excused. */
    WAIVER_INVALID,

    /** A waiver's last day is over. */
    WAIVER_EXPIRED,

    /** A waiver excuses nothing, or a comment waives a rule of language that nothing breaks. */
    WAIVER_UNUSED,

    /** The file of frozen findings cannot be read. */
    BASELINE_INVALID;

    private static final Set<Rule> ABOUT_EXCUSES =
            EnumSet.of(WAIVER_INVALID, WAIVER_EXPIRED, WAIVER_UNUSED, BASELINE_INVALID);

    /**
     * Names the rule as messages, the POM and the docs do.
     *
     * @return kebab case, such as {@code stale-proof}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Names the rules whose findings can be waived and frozen: all but those about waivers and baselines themselves.
     *
     * @return their names
     */
    public static List<String> excusable() {
        return EnumSet.complementOf(EnumSet.copyOf(ABOUT_EXCUSES)).stream()
                .map(Rule::id)
                .toList();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }
}
