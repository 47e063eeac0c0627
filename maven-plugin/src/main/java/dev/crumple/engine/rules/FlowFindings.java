package dev.crumple.engine.rules;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.flow.DeclaredCall;
import dev.crumple.engine.flow.DeclaredCall.Declared;
import dev.crumple.engine.flow.ServiceFlow;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what following the calls of a service showed into findings about what is declared. */
public final class FlowFindings {

    private final ServiceFlow flow;
    private final List<DeclaredMethod> declared;
    private final Findings findings;

    private FlowFindings(ServiceFlow flow, List<DeclaredMethod> declared, Findings findings) {
        this.flow = flow;
        this.declared = declared;
        this.findings = findings;
    }

    /**
     * Adds the findings.
     *
     * @param flow what was found
     * @param declared the declared methods
     * @param findings where to add
     */
    public static void add(ServiceFlow flow, List<DeclaredMethod> declared, Findings findings) {
        FlowFindings found = new FlowFindings(flow, declared, findings);
        found.flow.bypasses().forEach(found::bypassed);
        found.flow.nested().forEach(found::inverted);
        found.flow.swallowed().forEach(found::swallowed);
        declared.forEach(found::fallback);
    }

    private void bypassed(DeclaredCall call) {
        declaration(call.declared())
                .ifPresent(declaration -> findings.add(
                        Rule.GUARD_BYPASSED.id(),
                        call.at(),
                        call.caller() + " calls " + call.callee() + " past the guard of " + ids(declaration) + ".",
                        "Call it through the " + simple(declaration.type())
                                + " that guards.protect gave, which alone keeps the budget; an object that calls itself never does.",
                        modes(declaration)));
    }

    private void inverted(DeclaredCall call) {
        Optional<Declaration> outer = declaration(call.within());
        Optional<Declaration> inner = declaration(call.declared());
        if (outer.isPresent() && inner.isPresent()) {
            Optional<Duration> outerBudget = budget(outer.get());
            Optional<Duration> innerBudget = budget(inner.get());
            if (outerBudget.isPresent()
                    && innerBudget.isPresent()
                    && innerBudget.get().compareTo(outerBudget.get()) > 0) {
                findings.add(
                        Rule.BUDGET_INVERTED.id(),
                        call.at(),
                        call.callee() + " has a budget of " + innerBudget.get().toMillis()
                                + " ms and is called within that of "
                                + ids(outer.get()) + ", which ends after "
                                + outerBudget.get().toMillis()
                                + " ms: the outer caller is gone before the inner degradation comes.",
                        "Give the inner one less time than the outer, or the outer more.",
                        modes(outer.get()));
            }
        }
    }

    private void swallowed(DeclaredCall place) {
        declaration(place.within())
                .ifPresent(declaration -> findings.add(
                        Rule.INTERRUPT_SWALLOWED.id(),
                        place.at(),
                        place.caller() + " catches an InterruptedException within the guard of " + ids(declaration)
                                + " and goes on: work that was abandoned does not learn of it, and keeps its place in flight.",
                        "Let it be thrown, or call Thread.currentThread().interrupt() and return.",
                        modes(declaration)));
    }

    private void fallback(DeclaredMethod method) {
        Declaration.Fallback fallback = method.declaration().fallback();
        String type = fallback == null ? null : fallback.to();
        if (type == null || type.isEmpty()) {
            return;
        }
        for (RemoteCall call : flow.remoteCallsOf(type.replace('.', '/'))) {
            findings.add(
                    Rule.FALLBACK_UNPROTECTED.id(),
                    call.at(),
                    call.caller() + ", which is run when " + ids(method.declaration()) + " degrades, itself calls "
                            + call.leaving() + " (" + call.client()
                            + "), and only the reserve of the budget bounds it.",
                    "Let a fallback need nobody; or declare what it calls as a feature of its own, behind a guard of its own.",
                    modes(method.declaration()));
        }
    }

    private Optional<Declaration> declaration(@Nullable Declared method) {
        return method == null
                ? Optional.empty()
                : declared.stream()
                        .map(DeclaredMethod::declaration)
                        .filter(declaration -> declaration.type().equals(method.type())
                                && declaration.method().startsWith(method.method() + "("))
                        .findFirst();
    }

    private static Optional<Duration> budget(Declaration declaration) {
        try {
            return Optional.ofNullable(declaration.budget()).map(budget -> Durations.parse(budget.value()));
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty(); // The rule invalid-declaration says so.
        }
    }

    private static List<String> modes(Declaration declaration) {
        return declaration.modes().stream().map(declaration::idOf).toList();
    }

    private static String ids(Declaration declaration) {
        return String.join(", ", modes(declaration));
    }

    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
