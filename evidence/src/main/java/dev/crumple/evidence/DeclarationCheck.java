package dev.crumple.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is wrong with one declaration by itself, the same sentence at binding and in the build. */
final class DeclarationCheck {

    private static final Set<String> REMOVABLE = Set.of(
            "void",
            "java.lang.Void",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.Map");

    private final Declaration declaration;
    private final Complaints complaints;

    DeclarationCheck(Declaration declaration) {
        this.declaration = declaration;
        this.complaints = new Complaints(declaration);
    }

    List<Problem> problems() {
        feature();
        new ModeCheck(declaration, complaints).modes();
        budget();
        waiting();
        degradation();
        return complaints.all();
    }

    private void feature() {
        String feature = declaration.feature();
        if (feature == null) {
            complaints.invalid(
                    complaints.type() + " declares failure modes and is no feature.",
                    "Annotate it with @Feature(id = \"…\", criticality = …).");
        } else {
            complaints.id("The feature id", feature);
        }
    }

    private void budget() {
        Declaration.Budget budget = declaration.budget();
        if (budget == null) {
            complaints.invalid(
                    complaints.where() + " has no budget.",
                    "Add @Budget(\"…\"), the longest a caller may wait, such as \"200ms\".");
            return;
        }
        Duration total = complaints.duration("The budget", budget.value());
        if (!budget.reserve().isEmpty()) {
            Duration reserve = complaints.duration("The reserve of the budget", budget.reserve());
            if (total != null && reserve != null && reserve.compareTo(total) >= 0) {
                complaints.invalid(
                        "The reserve of " + complaints.where() + ", " + budget.reserve()
                                + ", leaves nothing of its budget of " + budget.value() + ".",
                        "Make the reserve shorter than the budget.");
            }
        }
        if (budget.inFlight() < 1) {
            complaints.invalid(
                    complaints.where() + " allows " + budget.inFlight()
                            + " calls in flight, so that no call could ever be made.",
                    "Allow 1 or more.");
        }
        if (budget.waiting().equals("ON_CALLER") && !budget.interrupt()) {
            complaints.invalid(
                    complaints.where()
                            + " waits ON_CALLER and may not be interrupted, so that nothing could end its wait.",
                    "Use HANDED_OFF, or allow the interrupt.");
        }
    }

    private void waiting() {
        Declaration.Budget budget = declaration.budget();
        if (budget != null
                && budget.waiting().equals("ON_CALLER")
                && declaration.returns().startsWith("java.util.concurrent.Future<")) {
            complaints.invalid(
                    complaints.where() + " returns a Future and waits ON_CALLER, and a Future can only be waited for by"
                            + " another thread.",
                    "Return a CompletionStage, or use HANDED_OFF.");
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
            complaints.add(new Problem(
                    "fallback-missing",
                    complaints.where() + " declares failure modes and does not say what happens instead.",
                    "Add one of @FailFast, @Fallback or @RemoveFeature."));
        } else if (chosen.size() > 1) {
            complaints.invalid(
                    complaints.where() + " has " + String.join(" and ", chosen) + ".",
                    "Choose exactly one degradation.");
        }
        new FallbackCheck(declaration, complaints).fallback();
        removal();
    }

    private void removal() {
        if (!declaration.removed()) {
            return;
        }
        if ("INDISPENSABLE".equals(declaration.criticality())) {
            complaints.add(new Problem(
                    "indispensable-removed",
                    "The feature \"" + declaration.feature() + "\" is indispensable, and " + complaints.where()
                            + " removes it.",
                    "Declare @Fallback or @FailFast instead, or lower the feature's criticality."));
        }
        if (!REMOVABLE.contains(declaration.answers())) {
            complaints.invalid(
                    complaints.where() + " returns " + declaration.returns()
                            + ", which cannot be empty, so that it cannot be removed.",
                    "Return an Optional, a List, Set, Map or Collection, or nothing.");
        }
    }
}
