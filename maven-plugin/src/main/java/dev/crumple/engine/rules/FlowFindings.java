package dev.crumple.engine.rules;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.flow.DeclaredCall;
import dev.crumple.engine.flow.DeclaredCall.Declared;
import dev.crumple.engine.flow.DeclaredCall.Work;
import dev.crumple.engine.flow.ServiceFlow;
import dev.crumple.evidence.Declaration;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what following the calls of a service showed into findings about what is declared. */
public final class FlowFindings {

    private final ServiceFlow flow;
    private final List<DeclaredMethod> declared;
    private final Findings findings;
    private final Set<SourceLine> told = new HashSet<>();

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
        declared.forEach(found::forgotten);
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
        Work within = Objects.requireNonNull(call.within());
        Optional<Declaration> outer = declaration(within.declared());
        Optional<Declaration> inner = declaration(call.declared());
        if (outer.isPresent() && inner.isPresent()) {
            Optional<Allotted> allotted = Allotted.to(within.type(), outer.get());
            Optional<Duration> asked = Allotted.budget(inner.get());
            if (allotted.isPresent()
                    && asked.isPresent()
                    && asked.get().compareTo(allotted.get().time()) > 0) {
                findings.add(
                        Rule.BUDGET_INVERTED.id(),
                        call.at(),
                        call.callee() + " has a budget of " + asked.get().toMillis()
                                + " ms and is called within that of "
                                + ids(outer.get()) + ", which " + allotted.get().inWords()
                                + ": the outer caller is gone before the inner degradation comes.",
                        "Give the inner one less time than the outer, or the outer more.",
                        modes(outer.get()));
            }
        }
    }

    private void swallowed(DeclaredCall place) {
        declaration(Objects.requireNonNull(place.within()).declared())
                .filter(declaration ->
                        declaration.budget() != null && declaration.budget().interrupt())
                .filter(declaration -> told.add(place.at()))
                .ifPresent(declaration -> findings.add(
                        Rule.INTERRUPT_SWALLOWED.id(),
                        place.at(),
                        place.caller() + " catches an interrupt within the guard of " + ids(declaration)
                                + " and waits again: work that was abandoned does not learn of it, and keeps its place in flight.",
                        "Let it be thrown, or call Thread.currentThread().interrupt() and return.",
                        modes(declaration)));
    }

    private void forgotten(DeclaredMethod method) {
        Declaration declaration = method.declaration();
        if (flow.isForgotten(new Declared(declaration.type(), declaration.method()))) {
            String name = declaration.method().replaceFirst("\\(.*", "");
            findings.add(
                    Rule.UNBOUND_FEATURE.id(),
                    method.at(),
                    "Nobody asks for the guard of " + simple(declaration.type()) + "." + name
                            + ", so that its declaration protects nobody.",
                    "Call guards.guard(" + simple(declaration.type()) + ".class, \"" + name
                            + "\"), and run the work of the method through it.",
                    modes(declaration));
        }
    }

    private void fallback(DeclaredMethod method) {
        Declaration.Fallback fallback = method.declaration().fallback();
        String type = fallback == null ? null : fallback.to();
        if (type == null || type.isEmpty()) {
            return;
        }
        for (RemoteCall call : flow.remoteCallsOf(type)) {
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
        return declared.stream()
                .map(DeclaredMethod::declaration)
                .filter(declaration -> new Declared(declaration.type(), declaration.method()).equals(method))
                .findFirst();
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
