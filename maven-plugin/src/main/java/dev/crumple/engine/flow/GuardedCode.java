package dev.crumple.engine.flow;

import dev.crumple.engine.SourceLine;
import dev.crumple.engine.flow.DeclaredCall.Declared;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Looks at what runs within the guards of declared methods, and at what should. */
final class GuardedCode {

    private final Program program;
    private final Edges edges;
    private final Reached reached;
    private final BiFunction<MethodRef, Integer, SourceLine> places;

    GuardedCode(Program program, Edges edges, Reached reached, BiFunction<MethodRef, Integer, SourceLine> places) {
        this.program = program;
        this.edges = edges;
        this.reached = reached;
        this.places = places;
    }

    List<DeclaredCall> bypasses() {
        List<DeclaredCall> bypasses = new ArrayList<>();
        program.methods().forEach((caller, node) -> {
            if ((node.access & Opcodes.ACC_BRIDGE) == 0) {
                program.facts(caller)
                        .calls()
                        .forEach((place, call) -> bypass(caller, place, call).ifPresent(bypasses::add));
                program.facts(caller)
                        .references()
                        .forEach((code, line) -> bypass(caller, code, line).ifPresent(bypasses::add));
            }
        });
        return bypasses.stream().sorted().toList();
    }

    private Optional<DeclaredCall> bypass(MethodRef caller, int place, Facts.Call call) {
        boolean onItself = edges.isOnItself(caller, call, place);
        boolean raw = onItself || !edges.isDeclared(call.method());
        if (!raw || call.exact() || (!onItself && !reached.isReachedOutside(caller))) {
            return Optional.empty();
        }
        return program.targets(call).stream()
                .filter(target ->
                        !target.name().equals(caller.name()) || !target.owner().equals(caller.owner()))
                .flatMap(target -> declaredOf(target).stream())
                .findFirst()
                .map(declared -> found(caller, call.method(), declared, null, call.line()));
    }

    private Optional<DeclaredCall> bypass(MethodRef caller, Token.Code code, int line) {
        boolean used = edges.from(caller).stream()
                .anyMatch(edge -> edge.guard() == null && code.body().equals(edge.method()));
        return used && !edges.isDeclared(code.body()) && reached.isReachedOutside(caller)
                ? declaredOf(code.body()).map(declared -> found(caller, code.body(), declared, null, line))
                : Optional.empty();
    }

    List<DeclaredCall> nested() {
        Set<DeclaredCall> nested = new TreeSet<>();
        program.methods()
                .keySet()
                .forEach(work -> declaredOf(work)
                        .ifPresent(outer -> within(work)
                                .forEach(method -> program.facts(method).calls().forEach((place, call) -> {
                                    if (edges.isDeclared(call.method()) && !edges.isOnItself(method, call, place)) {
                                        declaring(call.method())
                                                .filter(inner -> !inner.equals(outer))
                                                .ifPresent(inner -> nested.add(
                                                        found(method, call.method(), inner, outer, call.line())));
                                    }
                                }))));
        return List.copyOf(nested);
    }

    List<DeclaredCall> swallowed() {
        Set<DeclaredCall> swallowed = new TreeSet<>();
        program.methods()
                .keySet()
                .forEach(work -> declaredOf(work)
                        .ifPresent(outer -> within(work)
                                .forEach(method -> Interrupts.swallowed(program.node(method))
                                        .forEach(line -> swallowed.add(found(method, method, null, outer, line))))));
        return List.copyOf(swallowed);
    }

    Collection<CallSite> sitesOf(String type) {
        Set<CallSite> sites = new TreeSet<>();
        program.methods().keySet().stream()
                .filter(method -> method.owner().equals(type) && edges.implementsDeclared(method))
                .flatMap(work -> within(work).stream())
                .flatMap(method -> edges.from(method).stream())
                .filter(edge -> edge.guard() == null)
                .map(Edges.Edge::call)
                .forEach(site -> {
                    if (site != null) {
                        sites.add(site);
                    }
                });
        return sites;
    }

    /** Lists a method and all that it runs outside further guards. */
    private Set<MethodRef> within(MethodRef work) {
        Set<MethodRef> within = new TreeSet<>(Set.of(work));
        Deque<MethodRef> open = new ArrayDeque<>(within);
        while (!open.isEmpty()) {
            for (Edges.Edge edge : edges.from(open.poll())) {
                MethodRef next = edge.method();
                if (next != null && edge.guard() == null && within.add(next)) {
                    open.add(next);
                }
            }
        }
        return within;
    }

    /** Finds the declared method whose work a method does. */
    private Optional<Declared> declaredOf(MethodRef method) {
        return edges.implementsDeclared(method) ? declaring(method) : Optional.empty();
    }

    private Optional<Declared> declaring(MethodRef method) {
        return program.types().allOf(method.owner()).stream()
                .filter(type -> program.types().declares(type, method) && edges.isDeclared(method.in(type)))
                .findFirst()
                .map(type -> new Declared(type.replace('/', '.'), method.name()));
    }

    private DeclaredCall found(
            MethodRef caller, MethodRef callee, @Nullable Declared declared, @Nullable Declared within, int line) {
        return new DeclaredCall(caller.label(), callee.label(), declared, within, places.apply(caller, line));
    }
}
