package dev.crumple.engine.flow;

import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.SourceLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of following the calls of a service. */
public final class ServiceFlow {

    private final Program program;
    private final Edges edges;
    private final Reached reached;
    private final Flow.Places places;
    private final GuardedWork work;
    private final GuardedCode guarded;

    ServiceFlow(Program program, boolean library, Flow.Places places) {
        this.program = program;
        this.edges = new Edges(program);
        this.places = places;
        this.reached = reach(new EntryPoints(program, edges, library).find());
        this.work = new GuardedWork(program, edges);
        this.guarded = new GuardedCode(program, edges, work, this::place);
    }

    /**
     * Lists the calls that leave the process and that no declared guard runs.
     *
     * @return the calls, by place
     */
    public List<RemoteCall> remoteCalls() {
        return reached.ways().entrySet().stream()
                .flatMap(way -> worst(way.getValue()).map(worst -> call(way.getKey(), worst)).stream())
                .sorted()
                .toList();
    }

    /**
     * Lists the calls that reach the work of a declared method past its guard.
     *
     * @return the calls, by place
     */
    public List<DeclaredCall> bypasses() {
        return Bypasses.find(program, edges, reached, work, this::place);
    }

    /**
     * Lists the calls of declared methods that are made within the guard of another.
     *
     * @return the calls, by place
     */
    public List<DeclaredCall> nested() {
        return guarded.nested();
    }

    /**
     * Lists the places within guards where an interrupt is caught and forgotten.
     *
     * @return the method that each stands in, by place
     */
    public List<DeclaredCall> swallowed() {
        return guarded.swallowed();
    }

    /**
     * Lists the remote calls that a lesser implementation makes outside every other guard.
     *
     * @param type the binary name of its class
     * @return the calls, by place
     */
    public List<RemoteCall> remoteCallsOf(String type) {
        return guarded.sitesOf(type).stream()
                .map(site -> call(site, new Reached.Way(List.of(site.method()), null)))
                .sorted()
                .toList();
    }

    /**
     * Tells whether guards of other methods of a class are asked for, and none of this one.
     *
     * @param declared the declared method
     * @return false when it is an interface's, which can be bound as a whole
     */
    public boolean isForgotten(DeclaredCall.Declared declared) {
        return !program.types().isInterface(declared.type().replace('.', '/'))
                && work.handMade().forget(declared);
    }

    private Reached reach(Set<MethodRef> entries) {
        Reached walked = new Reached(edges);
        entries.forEach(edges::answer);
        Function<MethodRef, @Nullable String> guard = method ->
                edges.isDeclared(method) ? Edges.OURS : program.protection().behindProxy(method);
        walked.walk(entries, guard);
        // What implements a declared method is called by its guard, whoever calls that.
        walked.walk(program.methods().stream().filter(edges::implementsDeclared).toList(), method -> Edges.OURS);
        // Methods that only call each other, and lambdas that went where nobody could follow.
        for (MethodRef method : program.methods()) {
            if (!edges.from(method).isEmpty() && !walked.isReached(method)) {
                edges.answer(method);
                walked.walk(List.of(method), guard);
            }
        }
        return walked;
    }

    /** No guard at all is worse than another library's; ours is no concern. */
    private static Optional<Reached.Way> worst(List<Reached.Way> ways) {
        return ways.stream()
                .filter(way -> !Edges.OURS.equals(way.guard()))
                .min(Comparator.comparing((Reached.Way way) -> way.guard() == null ? "" : way.guard()));
    }

    private RemoteCall call(CallSite site, Reached.Way way) {
        return new RemoteCall(
                site.client(),
                site.leaving().label(),
                place(site.method(), site.line()),
                way.path().stream()
                        .filter(method -> !method.isAccessor())
                        .map(MethodRef::label)
                        .distinct()
                        .toList(),
                draft(site),
                way.guard());
    }

    private SourceLine place(MethodRef method, int line) {
        return places.of(method.owner(), program.types().outline(method.owner()).sourceFile(), line);
    }

    private String draft(CallSite site) {
        String owner = site.method().owner();
        String name = site.method().label().replaceFirst("^.*\\.", "");
        String descriptor = program.types().outline(owner).members().keySet().stream()
                .filter(method -> method.name().equals(name))
                .map(MethodRef.Signature::descriptor)
                .findFirst()
                .orElse(site.method().descriptor());
        return String.join("\n", Draft.of(owner, name, descriptor, site.client()));
    }
}
