package dev.crumple.engine.flow;

import dev.crumple.engine.flow.Graph.Leaving;
import dev.crumple.engine.flow.Ways.Run;
import dev.crumple.engine.flow.Ways.Way;
import dev.crumple.engine.scan.TestClassPath;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Finds the calls that leave the process outside every guard of ours. */
public final class LeavingCalls {

    private final Program program;
    private final Ways ways;
    private final GuardLibraries guards;
    private final Reach bare;
    private final Reach any;

    private LeavingCalls(Program program, Ways ways, GuardLibraries guards, List<Method> entries) {
        this.program = program;
        this.ways = ways;
        this.guards = guards;
        List<Method> unprotected = entries.stream()
                .filter(entry -> guards.ofMarks(entry).isEmpty())
                .toList();
        this.bare = Reach.from(unprotected, ways, false, guards);
        this.any = Reach.from(entries, ways, true, guards);
    }

    /**
     * Looks through a service. Costs no more than a look at the constant pools when nothing mentions a client.
     *
     * @param outputs the output folders of the service
     * @param classPath where types of libraries are found
     * @param clients the catalogue
     * @param mode from where the service is entered
     * @return the calls, by class and in the order of their code
     */
    public static List<LeavingCall> in(List<Path> outputs, TestClassPath classPath, Clients clients, Mode mode) {
        Outlines outlines = Outlines.read(outputs, clients.mentions());
        if (!outlines.mentionClient()) {
            return List.of();
        }
        Program program = new Program(outlines, classPath);
        Collection<String> types = outlines.leadingToClient();
        Graph graph = new Graph(program, types, clients);
        if (graph.leaving().isEmpty()) {
            return List.of();
        }
        GuardLibraries guards = new GuardLibraries(program);
        Ways ways = new Ways(program, graph, guards);
        boolean library =
                mode == Mode.LIBRARY || (mode == Mode.AUTO && !Entries.startsAnything(program, outlines.names()));
        List<Method> entries = new Entries(program, graph, ways, library).all();
        LeavingCalls calls = new LeavingCalls(program, ways, guards, entries);
        return graph.leaving().stream()
                .flatMap(leaving -> calls.judge(leaving).stream())
                .toList();
    }

    private Optional<LeavingCall> judge(Leaving leaving) {
        if (isDeclared(leaving)) {
            return Optional.empty();
        }
        String marked =
                program.declared(leaving.site()).flatMap(guards::ofMarks).orElse(null);
        Collection<Run> runs = runs(leaving);
        if (marked == null) {
            for (Run run : runs) {
                if (run.protectedBy() == null && bare.has(run.method())) {
                    return Optional.of(call(leaving, bare.path(run.method()), null));
                }
            }
        }
        for (Run run : runs) {
            if (any.has(run.method()) && !GuardLibraries.OURS.equals(run.protectedBy())) {
                String by = marked != null ? marked : run.protectedBy();
                return Optional.of(
                        call(leaving, any.path(run.method()), by != null ? by : any.protectedBy(run.method())));
            }
        }
        return Optional.empty();
    }

    private boolean isDeclared(Leaving leaving) {
        return program.declared(leaving.site()).filter(ways::isDeclared).isPresent();
    }

    /** A call leaves at once, unless what it returns is work that is still to be done. */
    private Collection<Run> runs(Leaving leaving) {
        Site site = leaving.site();
        if (site.kind() == Site.Kind.CALL) {
            Type result = Type.getReturnType(site.descriptor());
            if (result.getSort() != Type.OBJECT || !guards.isLazy(result.getInternalName())) {
                return Set.of(new Run(leaving.method(), null));
            }
        }
        Collection<Run> runs = ways.runs(leaving.method(), site);
        return runs.isEmpty() ? Set.of(new Run(leaving.method(), null)) : runs;
    }

    private static LeavingCall call(Leaving leaving, List<Method> path, @Nullable String protectedBy) {
        List<Method> whole = new ArrayList<>(path);
        if (whole.isEmpty() || whole.get(whole.size() - 1) != leaving.method()) {
            whole.add(leaving.method());
        }
        return new LeavingCall(leaving.client(), leaving.method(), leaving.site(), whole, protectedBy);
    }

    /** What can be reached from entry points, each by a shortest way. */
    private record Reach(Map<Method, Method> before, Map<Method, String> protectors) {

        static Reach from(List<Method> entries, Ways ways, boolean throughOthers, GuardLibraries guards) {
            Reach reach = new Reach(new HashMap<>(), new HashMap<>());
            Deque<Method> open = new ArrayDeque<>();
            for (Method entry : entries) {
                reach.before.put(entry, entry);
                guards.ofMarks(entry).ifPresent(library -> reach.protectors.put(entry, library));
                open.add(entry);
            }
            while (!open.isEmpty()) {
                Method method = open.remove();
                for (Way way : ways.from(method)) {
                    String by = way.protectedBy();
                    boolean passes = by == null || (throughOthers && !by.equals(GuardLibraries.OURS));
                    if (passes && !reach.before.containsKey(way.to())) {
                        reach.before.put(way.to(), method);
                        String protector = by != null ? by : reach.protectors.get(method);
                        if (protector != null) {
                            reach.protectors.put(way.to(), protector);
                        }
                        open.add(way.to());
                    }
                }
            }
            return reach;
        }

        boolean has(Method method) {
            return before.containsKey(method);
        }

        @Nullable
        String protectedBy(Method method) {
            return protectors.get(method);
        }

        List<Method> path(Method method) {
            List<Method> path = new ArrayList<>();
            Method at = method;
            path.add(at);
            while (before.get(at) != at && before.get(at) != null) {
                at = before.get(at);
                path.add(at);
            }
            Collections.reverse(path);
            return path;
        }
    }
}
