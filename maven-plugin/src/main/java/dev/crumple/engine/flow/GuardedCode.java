package dev.crumple.engine.flow;

import dev.crumple.engine.SourceLine;
import dev.crumple.engine.flow.DeclaredCall.Declared;
import dev.crumple.engine.flow.DeclaredCall.Work;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks at what runs within the guards of declared methods. */
final class GuardedCode {

    private final Program program;
    private final Edges edges;
    private final GuardedWork guarded;
    private final Interrupts interrupts;
    private final BiFunction<MethodRef, Integer, SourceLine> places;

    GuardedCode(Program program, Edges edges, GuardedWork guarded, BiFunction<MethodRef, Integer, SourceLine> places) {
        this.program = program;
        this.edges = edges;
        this.guarded = guarded;
        this.places = places;
        this.interrupts = new Interrupts(program, edges, guarded);
    }

    /** Lists the calls of declared methods within the work of another. */
    List<DeclaredCall> nested() {
        Set<DeclaredCall> nested = new TreeSet<>();
        for (GuardedWork.Root root : guarded.roots()) {
            for (MethodRef method : guarded.within(root.method())) {
                Facts facts = program.facts(method);
                facts.calls().forEach(call -> {
                    if (!edges.isOnItself(method, call)) {
                        nested(method, call.method(), call.line(), root.work(), nested);
                    }
                });
                facts.references().forEach(made -> {
                    if (!made.onItself()) {
                        nested(method, made.body(), made.line(), root.work(), nested);
                    }
                });
            }
        }
        return List.copyOf(nested);
    }

    private void nested(MethodRef caller, MethodRef callee, int line, Work outer, Set<DeclaredCall> nested) {
        if (edges.isDeclared(callee)) {
            guarded.declaring(callee)
                    .filter(inner -> !inner.equals(outer.declared()))
                    .ifPresent(inner -> nested.add(found(caller, callee, inner, outer, line)));
        }
    }

    List<DeclaredCall> swallowed() {
        Set<DeclaredCall> swallowed = new TreeSet<>();
        for (GuardedWork.Root root : guarded.roots()) {
            for (MethodRef method : guarded.within(root.method())) {
                interrupts
                        .swallowed(method, root.method())
                        .forEach(line -> swallowed.add(found(method, method, null, root.work(), line)));
            }
        }
        return List.copyOf(swallowed);
    }

    /** Lists the remote calls that an implementation makes outside every other guard. */
    Collection<CallSite> sitesOf(String type) {
        Set<CallSite> sites = new TreeSet<>();
        guarded.roots().stream()
                .filter(root -> root.work().type().equals(type))
                .forEach(root -> sites.addAll(guarded.sitesWithin(root.method())));
        return sites;
    }

    private DeclaredCall found(MethodRef caller, MethodRef callee, @Nullable Declared declared, Work within, int line) {
        return new DeclaredCall(caller.label(), callee.label(), declared, within, places.apply(caller, line));
    }
}
