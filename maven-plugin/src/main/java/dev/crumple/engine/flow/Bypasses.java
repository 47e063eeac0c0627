package dev.crumple.engine.flow;

import dev.crumple.engine.SourceLine;
import dev.crumple.engine.flow.DeclaredCall.Declared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Finds the calls that reach the work of a declared method past its guard. */
final class Bypasses {

    private final Program program;
    private final Edges edges;
    private final Reached reached;
    private final GuardedWork guarded;
    private final BiFunction<MethodRef, Integer, SourceLine> places;
    private final Origins origins;
    private final Set<DeclaredCall> found = new TreeSet<>();

    private Bypasses(
            Program program,
            Edges edges,
            Reached reached,
            GuardedWork guarded,
            BiFunction<MethodRef, Integer, SourceLine> places) {
        this.program = program;
        this.edges = edges;
        this.reached = reached;
        this.guarded = guarded;
        this.places = places;
        this.origins = new Origins(program);
    }

    static List<DeclaredCall> find(
            Program program,
            Edges edges,
            Reached reached,
            GuardedWork guarded,
            BiFunction<MethodRef, Integer, SourceLine> places) {
        Bypasses bypasses = new Bypasses(program, edges, reached, guarded, places);
        program.methods().stream()
                .filter(caller -> !program.member(caller).has(Opcodes.ACC_BRIDGE))
                .forEach(caller -> bypasses.look(caller, program.facts(caller)));
        return List.copyOf(bypasses.found);
    }

    private void look(MethodRef caller, Facts facts) {
        facts.calls().forEach(call -> {
            if (edges.isOnItself(caller, call)) {
                onItself(caller, call.method(), program.targets(call), call.line());
            } else if (!call.exact()) {
                outside(caller, call.method(), work(caller, call), call.line());
            }
        });
        facts.references().forEach(made -> {
            if (made.onItself() && !edges.isOnTheProxy(caller, made.body())) {
                onItself(caller, made.body(), List.of(made.body()), made.line());
            } else if (isRun(caller, made.body())) {
                outside(caller, made.body(), named(made.body()), made.line());
            }
        });
    }

    /** No proxy notices what an object calls on itself; what runs within the guard already needs it no more. */
    private void onItself(MethodRef caller, MethodRef callee, List<MethodRef> targets, int line) {
        Stream<Declared> onInterface = isDeclaredOnInterface(callee)
                ? guarded.declaring(callee).stream()
                : targets.stream().flatMap(target -> guarded.declaredOf(target).stream());
        onInterface
                .filter(declared -> !guarded.guardsOf(caller).contains(declared))
                .findFirst()
                .ifPresent(declared -> add(caller, callee, declared, line));
    }

    /** A class that declares its own methods calls its guards by hand, within them. */
    private boolean isDeclaredOnInterface(MethodRef method) {
        return edges.isDeclared(method)
                && guarded.declaring(method)
                        .filter(declared ->
                                program.types().isInterface(declared.type().replace('.', '/')))
                        .isPresent();
    }

    private void outside(MethodRef caller, MethodRef callee, Stream<MethodRef> works, int line) {
        if (reached.isReachedOutside(caller)) {
            works.filter(work -> !work.equals(caller) && !goesOnThroughTheGuard(work))
                    .flatMap(work -> guarded.declaredOf(work).stream())
                    .findFirst()
                    .ifPresent(declared -> add(caller, callee, declared, line));
        }
    }

    /** Finds what a call runs that no proxy stands before. */
    private Stream<MethodRef> work(MethodRef caller, Facts.Call call) {
        MethodRef callee = call.method();
        return edges.isDeclared(callee)
                ? origins.typesOf(call.arguments().get(0), caller).stream()
                        .flatMap(type -> program.resolve(type, callee).stream())
                        .filter(work -> !guarded.sitesWithin(work).isEmpty())
                : named(callee);
    }

    /** Whoever names the class means it; whoever names a type above the declaring one may have been given the guard. */
    private Stream<MethodRef> named(MethodRef callee) {
        List<String> above = program.types().allOf(callee.owner());
        return edges.isDeclared(callee)
                ? Stream.empty()
                : program.targets(callee).stream()
                        .filter(work -> guarded.declaredOf(work)
                                .filter(declared ->
                                        above.contains(declared.type().replace('.', '/')))
                                .isPresent());
    }

    private boolean isRun(MethodRef caller, MethodRef body) {
        return edges.from(caller).stream().anyMatch(edge -> edge.guard() == null && body.equals(edge.method()));
    }

    /** A cache or a log around what the guard gave is no way past it. */
    private boolean goesOnThroughTheGuard(MethodRef work) {
        Optional<Declared> declared = guarded.declaredOf(work);
        return guarded.within(work).stream()
                .anyMatch(method -> program.facts(method).calls().stream()
                        .anyMatch(call -> edges.isDeclared(call.method())
                                && !edges.isOnItself(method, call)
                                && guarded.declaring(call.method()).equals(declared)));
    }

    private void add(MethodRef caller, MethodRef callee, Declared declared, int line) {
        found.add(new DeclaredCall(caller.label(), callee.label(), declared, null, places.apply(caller, line)));
    }
}
