package dev.crumple.records;

import dev.crumple.records.Countermeasure.State;

/** Checks what a countermeasure's state asks for: somebody and a date to keep, a proof, or a reason. */
final class CommitmentCheck {

    private static final String UNCOMMITTED = "countermeasure-uncommitted";
    private static final String UNPROVED = "countermeasure-unproved";
    private static final String OVERDUE = "countermeasure-overdue";

    private final Rulebook rules;
    private final boolean historical;

    CommitmentCheck(Rulebook rules, boolean historical) {
        this.rules = rules;
        this.historical = historical;
    }

    void check(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        switch (countermeasure.state()) {
            case PROPOSED -> {}
            case OPEN, IN_PROGRESS -> {
                checkCommitted(countermeasure, fields, findings);
                checkDue(countermeasure, fields, findings);
            }
            case DONE -> checkProof(countermeasure, fields, findings);
            case WONT_DO -> checkDecision(countermeasure, fields);
            case SUPERSEDED -> checkReplacement(countermeasure, fields);
        }
        checkEnd(countermeasure, fields, findings);
    }

    private void checkProof(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        if (!fields.isFilled("proved-by") && !fields.has("reason")) {
            findings.add(
                    UNPROVED,
                    historical,
                    fields.line("state"),
                    countermeasure.id() + " is done, but nothing proves it.",
                    "Name a test or a drill under `proved-by`, or write as `reason` why there is none.");
        }
    }

    private static void checkDecision(Countermeasure countermeasure, Fields fields) {
        if (!fields.has("reason")) {
            fields.invalid(
                    "state", countermeasure.id() + " will not be done, and nobody says why.", "Write the `reason`.");
        }
        boolean nobody = !fields.has("decided-by");
        boolean never = fields.isUncommitted("decided");
        if (nobody || never) {
            fields.invalid(
                    "state",
                    countermeasure.id() + " will not be done, and nobody says "
                            + (nobody && never
                                    ? "who decided that, and when"
                                    : nobody ? "who decided that" : "since when")
                            + ".",
                    "Write " + (nobody && never ? "`decided-by` and `decided`" : nobody ? "`decided-by`" : "`decided`")
                            + ".");
        }
    }

    private static void checkReplacement(Countermeasure countermeasure, Fields fields) {
        if (!fields.has("superseded-by")) {
            fields.invalid(
                    "state",
                    countermeasure.id() + " is superseded, but not by anything.",
                    "Name the countermeasure that replaces it as `superseded-by`.");
        }
    }

    private void checkEnd(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        boolean temporary = fields.flag("temporary");
        if (!temporary && fields.has("expires")) {
            fields.invalid(
                    "expires",
                    countermeasure.id() + " has a last day, but is not temporary.",
                    "Write `temporary: true`, or remove `expires`.");
        }
        boolean counts = countermeasure.isOpen() || countermeasure.state() == State.DONE;
        if (temporary && counts && fields.isUncommitted("expires")) {
            findings.add(
                    UNCOMMITTED,
                    historical,
                    fields.line("temporary"),
                    countermeasure.id() + " is temporary, and nobody says until when.",
                    "Write its last day as `expires`.");
        }
        if (countermeasure.isExpired(rules.today())) {
            findings.add(
                    OVERDUE,
                    false,
                    fields.line("expires"),
                    countermeasure.id() + " was to hold until " + countermeasure.expires()
                            + ", and nothing is in its place; " + whose(countermeasure),
                    "Make it `superseded` by what stays, or agree on a new date with " + whom(countermeasure)
                            + " and write it as `expires`.");
        }
    }

    private void checkCommitted(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        boolean nobody = fields.isUncommitted("owner");
        boolean never = fields.isUncommitted("due");
        if (!nobody && !never) {
            return;
        }
        String lacks = nobody && never ? "neither an owner nor a due date" : nobody ? "no owner" : "no due date";
        String due = "`due`" + proposal(countermeasure);
        String writes = nobody && never ? "`owner` and " + due : nobody ? "`owner`" : due;
        findings.add(
                UNCOMMITTED,
                historical,
                fields.line(nobody ? "owner" : "due"),
                countermeasure.id() + " is " + word(countermeasure.state()) + " but has " + lacks + ".",
                "Write " + writes + ", or make it `proposed` until somebody commits to it.");
    }

    /** A date counted from today says nothing of what happened long ago. */
    private String proposal(Countermeasure countermeasure) {
        return historical
                ? ""
                : rules.policy()
                        .dueDefaults()
                        .proposal(countermeasure.priority(), rules.today())
                        .map(proposed -> " (" + proposed + ")")
                        .orElse("");
    }

    private void checkDue(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        if (!countermeasure.isOverdue(rules.today())) {
            return;
        }
        findings.add(
                OVERDUE,
                false,
                fields.line("due"),
                countermeasure.id() + " was due " + countermeasure.due() + " and is still "
                        + word(countermeasure.state()) + "; " + whose(countermeasure),
                "Finish it, or agree on a new date with " + whom(countermeasure) + " and write it as `due`.");
    }

    private static String whose(Countermeasure countermeasure) {
        return countermeasure.owner() == null ? "nobody owns it." : "its owner is " + countermeasure.owner() + ".";
    }

    private static String whom(Countermeasure countermeasure) {
        return countermeasure.owner() == null ? "an owner" : countermeasure.owner();
    }

    private static String word(State state) {
        return state == State.OPEN ? "open" : "in progress";
    }
}
