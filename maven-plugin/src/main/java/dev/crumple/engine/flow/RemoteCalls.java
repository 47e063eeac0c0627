package dev.crumple.engine.flow;

import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.SourceLine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.tree.ClassNode;

/** Finds the remote calls that a service makes outside the guards that it declares. */
public final class RemoteCalls {

    private final Catalogue catalogue;
    private final boolean library;

    /**
     * Looks with a catalogue.
     *
     * @param catalogue the clients and the guards
     * @param library whether every exported method may be called from outside; else only those that nobody within calls,
     *     or that a framework does
     */
    public RemoteCalls(Catalogue catalogue, boolean library) {
        this.catalogue = catalogue;
        this.library = library;
    }

    /**
     * Finds the calls.
     *
     * @param folders the output folders of the service
     * @param files finds the class file of a type by its internal name, of the service or on its class path
     * @param places finds the place in the sources of a class and a line
     * @return the calls that no declared guard runs, by place
     */
    public List<RemoteCall> in(Collection<Path> folders, Function<String, Optional<byte[]>> files, Places places) {
        ServiceCode code = new ServiceCode(folders);
        Types types = new Types(name -> code.holds(name) ? Optional.of(code.read(code.file(name))) : files.apply(name));
        Set<String> callers = code.callers(catalogue, types);
        if (callers.isEmpty()) {
            return List.of();
        }
        Set<String> leading = code.leadingTo(callers, types);
        Program program = new Program(leading, code.readWithHelpers(leading), types, catalogue);
        Edges edges = new Edges(program);
        Reached reached = reached(program, edges);
        return reached.ways().entrySet().stream()
                .flatMap(way -> worst(way.getValue()).map(worst -> call(way.getKey(), worst, program, places)).stream())
                .sorted()
                .toList();
    }

    /** Says where code stands in the sources. */
    @FunctionalInterface
    public interface Places {

        /**
         * Finds a line.
         *
         * @param type the internal name of the class
         * @param sourceFile the file's name as the class says
         * @param line the line, 0 when unknown
         * @return the place
         */
        SourceLine of(String type, String sourceFile, int line);
    }

    private Reached reached(Program program, Edges edges) {
        Reached reached = new Reached(edges);
        Set<MethodRef> entries = new EntryPoints(program, edges, library).find();
        entries.forEach(edges::answer);
        Function<MethodRef, String> guard = method -> edges.isDeclared(method) ? Edges.OURS : guardOf(method, program);
        reached.walk(entries, guard);
        // Methods that only call each other, and lambdas that went where nobody could follow.
        for (MethodRef method : program.methods().keySet()) {
            boolean leaves = !edges.from(method).isEmpty();
            if (leaves && !reached.isReached(method) && !edges.implementsDeclared(method)) {
                edges.answer(method);
                reached.walk(List.of(method), guard);
            }
        }
        return reached;
    }

    @SuppressWarnings("NullAway") // Null stands for no guard, as in Reached.
    private String guardOf(MethodRef method, Program program) {
        return catalogue.guarded(method, program.types()).orElse(null);
    }

    /** No guard at all is worse than another library's; ours is no concern. */
    private static Optional<Reached.Way> worst(List<Reached.Way> ways) {
        return ways.stream()
                .filter(way -> !Edges.OURS.equals(way.guard()))
                .min(Comparator.comparing((Reached.Way way) -> way.guard() == null ? "" : way.guard()));
    }

    private static RemoteCall call(CallSite site, Reached.Way way, Program program, Places places) {
        ClassNode type = program.type(site.method().owner());
        String file = Objects.requireNonNullElse(type.sourceFile, "");
        List<String> path = way.path().stream().map(MethodRef::label).distinct().toList();
        return new RemoteCall(
                site.client(),
                site.leaving().label(),
                places.of(site.method().owner(), file, site.line()),
                path,
                draft(site, program),
                way.guard());
    }

    private static String draft(CallSite site, Program program) {
        String owner = site.method().owner();
        String name = site.method().label().replaceFirst("^.*\\.", "");
        String descriptor = program.type(owner).methods.stream()
                .filter(method -> method.name.equals(name))
                .map(method -> method.desc)
                .findFirst()
                .orElse(site.method().descriptor());
        return String.join("\n", Draft.of(owner, name, descriptor, site.client()));
    }
}
