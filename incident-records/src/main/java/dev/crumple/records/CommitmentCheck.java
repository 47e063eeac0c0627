package dev.crumple.records;

import dev.crumple.records.Countermeasure.State;

/** Checks what a countermeasure's state asks for: somebody and a date to keep, a proof, or a reason. */
final class CommitmentCheck {

    private static final String UNCOMMITTED = "countermeasure-uncommitted";
    private static final String OVERDUE = "countermeasure-overdue";

    private final Rulebook rules;
    private final boolean historical;

    CommitmentCheck(Rulebook rules, boolean historical) {
        this.rules = rules;
        this.historical = historical;
    }

    void check(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        String id = countermeasure.id();
        switch (countermeasure.state()) {
            case PROPOSED -> {}
            case OPEN, IN_PROGRESS -> {
                checkCommitted(countermeasure, fields, findings);
                checkDue(countermeasure, fields, findings);
            }
            case DONE -> {
                if (!fields.isFilled("proved-by") && !fields.has("reason")) {
                    fields.invalid(
                            "state",
                            id + " is done, but nothing proves it.",
                            "Name a test or a drill under `proved-by`, or write as `reason` why there is none.");
                }
            }
            case WONT_DO -> {
                if (!fields.has("reason")) {
                    fields.invalid("state", id + " will not be done, and nobody says why.", "Write the `reason`.");
                }
            }
            case SUPERSEDED -> {
                if (!fields.has("superseded-by")) {
                    fields.invalid(
                            "state",
                            id + " is superseded, but not by anything.",
                            "Name the countermeasure that replaces it as `superseded-by`.");
                }
            }
        }
    }

    private void checkCommitted(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        boolean nobody = fields.isUncommitted("owner");
        boolean never = fields.isUncommitted("due");
        if (!nobody && !never) {
            return;
        }
        String lacks = nobody && never ? "neither an owner nor a due date" : nobody ? "no owner" : "no due date";
        String writes = nobody && never ? "`owner` and `due`" : nobody ? "`owner`" : "`due`";
        findings.add(
                UNCOMMITTED,
                historical,
                fields.line(nobody ? "owner" : "due"),
                countermeasure.id() + " is " + word(countermeasure.state()) + " but has " + lacks + ".",
                "Write " + writes + ", or make it `proposed` until somebody commits to it.");
    }

    private void checkDue(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        if (!countermeasure.isOverdue(rules.today())) {
            return;
        }
        String owner = countermeasure.owner();
        findings.add(
                OVERDUE,
                false,
                fields.line("due"),
                countermeasure.id() + " was due " + countermeasure.due() + " and is still "
                        + word(countermeasure.state()) + "; "
                        + (owner == null ? "nobody owns it." : "its owner is " + owner + "."),
                "Finish it, or agree on a new date with " + (owner == null ? "an owner" : owner)
                        + " and write it as `due`.");
    }

    private static String word(State state) {
        return state == State.OPEN ? "open" : "in progress";
    }
}
