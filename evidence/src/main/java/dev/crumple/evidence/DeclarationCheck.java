package dev.crumple.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with one declaration by itself, the same sentence at binding and in the build. */
final class DeclarationCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Set<String> REMOVABLE = Set.of(
            "void",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.Map");

    private final Declaration declaration;
    private final List<Problem> problems = new ArrayList<>();

    DeclarationCheck(Declaration declaration) {
        this.declaration = declaration;
    }

    List<Problem> problems() {
        feature();
        modes();
        budget();
        degradation();
        return List.copyOf(problems);
    }

    private void feature() {
        String feature = declaration.feature();
        if (feature == null) {
            invalid(
                    simpleName() + " declares failure modes and is no feature.",
                    "Annotate it with @Feature(id = \"…\", criticality = …).");
        } else {
            id("The feature id", feature);
        }
    }

    private void modes() {
        if (declaration.modes().isEmpty()) {
            invalid(
                    where() + " carries annotations of a failure mode and declares none.",
                    "Add @FailureMode, or take the other annotations away.");
        }
        Set<String> ids = new HashSet<>();
        Map<String, String> modeOfCause = new HashMap<>();
        for (Declaration.Mode mode : declaration.modes()) {
            id("The failure mode id", mode.id());
            id("The dependency of failure mode \"" + mode.id() + "\",", mode.dependency());
            if (!ids.add(mode.id())) {
                problems.add(new Problem(
                        "duplicate-failure-mode",
                        where() + " declares the failure mode \"" + mode.id() + "\" twice.",
                        "Give one of them another id, or join their causes in one @FailureMode."));
            }
            if (mode.when().isEmpty()) {
                invalid(
                        "The failure mode \"" + mode.id() + "\" of " + where() + " names no cause.",
                        "List at least one in when = {…}.");
            }
            if (mode.customerSees().isBlank()) {
                invalid(
                        "The failure mode \"" + mode.id() + "\" of " + where() + " does not say what customers see.",
                        "Describe the effect in customerSees, in a customer's words.");
            }
            for (String cause : mode.when()) {
                String other = modeOfCause.put(cause, mode.id());
                if (other != null) {
                    invalid(
                            "The cause " + cause + " of " + where() + " stands in the failure modes \"" + other
                                    + "\" and \"" + mode.id() + "\".",
                            "Leave it in one of them, so that what is met leads to one failure mode.");
                }
            }
        }
        if (modeOfCause.containsKey("BAD_CONTENT") && declaration.healthy().accepts() == null) {
            invalid(
                    where() + " declares BAD_CONTENT, and nothing says which content is good.",
                    "Add @Healthy(accepts = …) with a predicate over the answer.");
        }
    }

    private void budget() {
        Declaration.Budget budget = declaration.budget();
        if (budget == null) {
            invalid(
                    where() + " has no budget.",
                    "Add @Budget(\"…\"), the longest a caller may wait, such as \"200ms\".");
            return;
        }
        Duration total = duration("The budget", budget.value());
        if (!budget.reserve().isEmpty()) {
            Duration reserve = duration("The reserve of the budget", budget.reserve());
            if (total != null && reserve != null && reserve.compareTo(total) >= 0) {
                invalid(
                        "The reserve of " + where() + ", " + budget.reserve() + ", leaves nothing of its budget of "
                                + budget.value() + ".",
                        "Make the reserve shorter than the budget.");
            }
        }
        if (budget.inFlight() < 1) {
            invalid(
                    where() + " allows " + budget.inFlight() + " calls in flight, so that no call could ever be made.",
                    "Allow 1 or more.");
        }
        if (budget.waiting().equals("ON_CALLER") && !budget.interrupt()) {
            invalid(
                    where() + " waits ON_CALLER and may not be interrupted, so that nothing could end its wait.",
                    "Use HANDED_OFF, or allow the interrupt.");
        }
    }

    private void degradation() {
        List<String> chosen = new ArrayList<>();
        if (declaration.failFast()) {
            chosen.add("@FailFast");
        }
        if (declaration.fallback() != null) {
            chosen.add("@Fallback");
        }
        if (declaration.removed()) {
            chosen.add("@RemoveFeature");
        }
        if (chosen.isEmpty()) {
            problems.add(new Problem(
                    "fallback-missing",
                    where() + " declares failure modes and does not say what happens instead.",
                    "Add one of @FailFast, @Fallback or @RemoveFeature."));
        } else if (chosen.size() > 1) {
            invalid(where() + " has " + String.join(" and ", chosen) + ".", "Choose exactly one degradation.");
        }
        fallback();
        removal();
    }

    private void fallback() {
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null) {
            return;
        }
        if (declaration.steps().stream().noneMatch(step -> step.compareTo(Step.REMOVED) < 0)) {
            problems.add(new Problem(
                    "fallback-missing",
                    "The @Fallback of " + where() + " has no step, so that there is nothing to fall back to.",
                    "Give it lastGood, to, resource or literal, or declare @FailFast."));
        }
        if (!fallback.lastGood().isEmpty()) {
            duration("The age of a last good value", fallback.lastGood());
            if (declaration.returns().equals("void")) {
                invalid(
                        where() + " returns nothing, so that there is no last good value to keep.",
                        "Take lastGood away.");
            }
        }
        if (fallback.keep() < 1) {
            invalid(
                    where() + " keeps " + fallback.keep() + " last good values.",
                    "Keep 1 or more, or take lastGood away.");
        }
        int parameters =
                declaration.method().endsWith("()") ? 0 : declaration.method().split(",", -1).length;
        for (int position : fallback.keyedBy()) {
            if (position < 0 || position >= parameters) {
                invalid(
                        where() + " has no argument " + position + " to key its last good value by.",
                        "Name positions from 0 to " + (parameters - 1) + " in keyedBy, or none for all.");
            }
        }
    }

    private void removal() {
        if (!declaration.removed()) {
            return;
        }
        if ("INDISPENSABLE".equals(declaration.criticality())) {
            problems.add(new Problem(
                    "indispensable-removed",
                    "The feature \"" + declaration.feature() + "\" is indispensable, and " + where() + " removes it.",
                    "Declare @Fallback or @FailFast instead, or lower the feature's criticality."));
        }
        if (!REMOVABLE.contains(declaration.returns())) {
            invalid(
                    where() + " returns " + declaration.returns()
                            + ", which cannot be empty, so that it cannot be removed.",
                    "Return an Optional, a List, Set, Map or Collection, or nothing.");
        }
    }

    private void id(String what, String id) {
        if (!ID.matcher(id).matches()) {
            invalid(
                    what + " \"" + id + "\" of " + where() + " is not made of lower-case words joined by hyphens.",
                    "Write it like \"personalised-row\".");
        }
    }

    private @Nullable Duration duration(String what, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            invalid(what + " of " + where() + " cannot be read: " + e.getMessage() + ".", "Correct the duration.");
            return null;
        }
    }

    private void invalid(String what, String remedy) {
        problems.add(new Problem("invalid-declaration", what, remedy));
    }

    private String where() {
        return simpleName() + "."
                + declaration.method().substring(0, declaration.method().indexOf('('));
    }

    private String simpleName() {
        String type = declaration.type();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
