package dev.crumple.engine.flow;

import dev.crumple.engine.flow.DeclaredCall.Declared;
import dev.crumple.engine.flow.DeclaredCall.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What runs within the guards of declared methods: implementations, lambdas that are bound, and code handed to a guard by hand. */
final class GuardedWork {

    /**
     * Where the work of a declared method begins.
     *
     * @param method the method that the guard runs
     * @param work what it is
     */
    record Root(MethodRef method, Work work) {}

    private final Program program;
    private final Edges edges;
    private final HandMade handMade;
    private final Set<Root> roots = new LinkedHashSet<>();
    private final Map<MethodRef, Set<MethodRef>> within = new HashMap<>();
    private final Map<MethodRef, Set<Declared>> guards = new HashMap<>();

    GuardedWork(Program program, Edges edges) {
        this.program = program;
        this.edges = edges;
        this.handMade = new HandMade(program, edges);
        program.methods().stream().filter(edges::isDeclared).forEach(this::implementations);
        program.handing().forEach(this::lambdas);
        Set<MethodRef> bound = roots.stream().map(Root::method).collect(Collectors.toSet());
        program.methods().forEach(method -> byHand(method, bound));
        roots.forEach(root -> within(root.method())
                .forEach(method -> guards.computeIfAbsent(method, any -> new HashSet<>())
                        .add(root.work().declared())));
    }

    Set<Root> roots() {
        return roots;
    }

    HandMade handMade() {
        return handMade;
    }

    /** Names the declared methods within whose guards a method runs. */
    Set<Declared> guardsOf(MethodRef method) {
        return guards.getOrDefault(method, Set.of());
    }

    /** Lists a method and all that it runs outside further guards. */
    Set<MethodRef> within(MethodRef work) {
        return within.computeIfAbsent(work, this::follow);
    }

    /** Finds the declared method whose work a method does. */
    Optional<Declared> declaredOf(MethodRef method) {
        return edges.implementsDeclared(method) ? declaring(method) : Optional.empty();
    }

    /** Finds the declared method that is called where this one is named. */
    Optional<Declared> declaring(MethodRef method) {
        return program.types().allOf(method.owner()).stream()
                .map(type -> program.types().member(type, method))
                .filter(member -> member != null && edges.isDeclared(member.method()))
                .findFirst()
                .map(member -> Declared.of(member.method()));
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    private void implementations(MethodRef declared) {
        for (String type : program.below(declared.owner())) {
            program.resolve(type, declared)
                    .filter(found -> !found.equals(declared))
                    .ifPresent(found -> root(found, Declared.of(declared), type));
        }
    }

    private void lambdas(MethodRef method) {
        program.facts(method).references().stream()
                .filter(reference -> program.has(reference.body()))
                .forEach(reference -> declaring(reference.implemented())
                        .ifPresent(declared -> root(reference.body(), declared, method.owner())));
    }

    private void byHand(MethodRef method, Set<MethodRef> bound) {
        for (Edges.Edge edge : edges.from(method)) {
            MethodRef body = edge.method();
            if (body != null
                    && Edges.OURS.equals(edge.guard())
                    && !bound.contains(body)
                    && !edges.isDeclared(body)
                    && !edges.implementsDeclared(body)) {
                Optional<Declared> own = edges.isDeclared(method)
                        ? Optional.of(Declared.of(method))
                        : handMade.onlyOneOf(method.owner());
                own.ifPresent(declared -> root(body, declared, method.owner()));
            }
        }
    }

    private void root(MethodRef method, Declared declared, String type) {
        roots.add(new Root(method, new Work(declared, binary(type))));
    }

    private Set<MethodRef> follow(MethodRef work) {
        Set<MethodRef> found = new TreeSet<>(Set.of(work));
        Deque<MethodRef> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Edges.Edge edge : edges.from(open.poll())) {
                MethodRef next = edge.method();
                if (next != null && edge.guard() == null && found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** Lists the calls that leave the process from a method and all that it runs outside further guards. */
    Set<CallSite> sitesWithin(MethodRef work) {
        Set<CallSite> sites = new TreeSet<>();
        within(work)
                .forEach(method -> edges.from(method).forEach(edge -> {
                    if (edge.call() != null && edge.guard() == null) {
                        sites.add(edge.call());
                    }
                }));
        return sites;
    }
}
