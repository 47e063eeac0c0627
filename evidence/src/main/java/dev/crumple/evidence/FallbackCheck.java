package dev.crumple.evidence;

import java.util.List;

/** Says what is wrong with the fallback of a declaration. */
final class FallbackCheck {

    private final Declaration declaration;
    private final Complaints complaints;

    FallbackCheck(Declaration declaration, Complaints complaints) {
        this.declaration = declaration;
        this.complaints = complaints;
    }

    void fallback() {
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null) {
            return;
        }
        if (declaration.steps().stream().noneMatch(step -> step.compareTo(Step.REMOVED) < 0)) {
            complaints.add(new Problem(
                    "fallback-missing",
                    "The @Fallback of " + complaints.where()
                            + " has no step, so that there is nothing to fall back to.",
                    "Give it lastGood, to, resource or literal, or declare @FailFast."));
        }
        if (fallback.lastGood().isEmpty()) {
            noLastGood(fallback);
        } else {
            lastGood(fallback);
        }
    }

    private void noLastGood(Declaration.Fallback fallback) {
        if (!fallback.keyedBy().isEmpty()) {
            complaints.invalid(
                    complaints.where() + " keys a last good value that it does not keep.",
                    "Give lastGood, or take keyedBy away.");
        }
    }

    private void lastGood(Declaration.Fallback fallback) {
        complaints.duration("The age of a last good value", fallback.lastGood());
        if (declaration.answersNothing()) {
            complaints.invalid(
                    complaints.where() + " returns nothing, so that there is no last good value to keep.",
                    "Take lastGood away.");
        }
        if (fallback.keep() < 1) {
            complaints.invalid(
                    complaints.where() + " keeps " + fallback.keep() + " last good values.",
                    "Keep 1 or more, or take lastGood away.");
        }
        List<String> parameters = parameters();
        for (int position : fallback.keyedBy()) {
            if (position < 0 || position >= parameters.size()) {
                complaints.invalid(
                        complaints.where() + " has no argument " + position + " to key its last good value by.",
                        parameters.isEmpty()
                                ? "Take keyedBy away."
                                : "Name positions from 0 to " + (parameters.size() - 1)
                                        + " in keyedBy, or none for all.");
            }
        }
        for (int position = 0; position < parameters.size(); position++) {
            boolean key = fallback.keyedBy().isEmpty() || fallback.keyedBy().contains(position);
            if (key && parameters.get(position).endsWith("[]")) {
                complaints.invalid(
                        "Argument " + position + " of " + complaints.where()
                                + " is an array, which equals only itself, so that no last good value is ever found.",
                        "Pass a List, or leave the argument out of keyedBy.");
            }
        }
    }

    private List<String> parameters() {
        String method = declaration.method();
        String inside = method.substring(method.indexOf('(') + 1, method.length() - 1);
        return inside.isEmpty() ? List.of() : List.of(inside.split(",", -1));
    }
}
