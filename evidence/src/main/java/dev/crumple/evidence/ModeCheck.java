package dev.crumple.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with the failure modes of a declaration. */
final class ModeCheck {

    private final Declaration declaration;
    private final Complaints complaints;

    ModeCheck(Declaration declaration, Complaints complaints) {
        this.declaration = declaration;
        this.complaints = complaints;
    }

    void modes() {
        if (declaration.modes().isEmpty()) {
            complaints.invalid(
                    complaints.where() + " carries annotations of a failure mode and declares none.",
                    "Add @FailureMode, or take the other annotations away.");
        }
        Set<String> ids = new HashSet<>();
        Map<String, String> modeOfCause = new HashMap<>();
        for (Declaration.Mode mode : declaration.modes()) {
            complaints.id("The failure mode id", mode.id());
            complaints.id("The dependency of failure mode \"" + mode.id() + "\",", mode.dependency());
            if (!ids.add(mode.id())) {
                complaints.add(new Problem(
                        "duplicate-failure-mode",
                        complaints.where() + " declares the failure mode \"" + mode.id() + "\" twice.",
                        "Give one of them another id, or join their causes in one @FailureMode."));
            }
            if (mode.when().isEmpty()) {
                complaints.invalid(
                        "The failure mode \"" + mode.id() + "\" of " + complaints.where() + " names no cause.",
                        "List at least one in when = {…}.");
            }
            if (mode.customerSees().isBlank()) {
                complaints.invalid(
                        "The failure mode \"" + mode.id() + "\" of " + complaints.where()
                                + " does not say what customers see.",
                        "Describe the effect in customerSees, in a customer's words.");
            }
            for (String cause : mode.when()) {
                String other = modeOfCause.put(cause, mode.id());
                if (other != null) {
                    complaints.invalid(
                            "The cause " + cause + " of " + complaints.where() + " stands in the failure modes \""
                                    + other + "\" and \"" + mode.id() + "\".",
                            "Leave it in one of them, so that what is met leads to one failure mode.");
                }
            }
        }
        causes(modeOfCause);
    }

    private void causes(Map<String, String> modeOfCause) {
        String slow = modeOfCause.get("SLOW");
        String hangs = modeOfCause.get("HANGS");
        if (slow != null && hangs != null && !slow.equals(hangs)) {
            complaints.invalid(
                    "SLOW and HANGS of " + complaints.where() + " stand in two failure modes, \"" + slow + "\" and \""
                            + hangs + "\", and at the deadline nobody can tell which was met.",
                    "Put both into one failure mode.");
        }
        if (modeOfCause.containsKey("BAD_CONTENT") && declaration.answersNothing()) {
            complaints.invalid(
                    complaints.where() + " declares BAD_CONTENT and returns nothing that could be bad.",
                    "Take the cause away.");
        } else if (modeOfCause.containsKey("BAD_CONTENT")
                && declaration.healthy().accepts() == null) {
            complaints.invalid(
                    complaints.where() + " declares BAD_CONTENT, and nothing says which content is good.",
                    "Add @Healthy(accepts = …) with a predicate over the answer.");
        }
    }
}
