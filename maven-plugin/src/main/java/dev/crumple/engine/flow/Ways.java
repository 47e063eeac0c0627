package dev.crumple.engine.flow;

import dev.crumple.engine.flow.Graph.Place;
import dev.crumple.engine.flow.Site.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways from method to method, each with who protects it. */
final class Ways {

    /**
     * Where work runs.
     *
     * @param method the method that runs it, or that hands it to who does
     * @param protectedBy the library that protects it; null when none does
     */
    record Run(Method method, @Nullable String protectedBy) {}

    /** A way to a method. */
    record Way(Method to, @Nullable String protectedBy) {}

    private static final String FAILURE_MODE = "dev/crumple/annotations/FailureMode";
    private static final String FAILURE_MODES = "dev/crumple/annotations/FailureModes";

    private final Program program;
    private final Graph graph;
    private final GuardLibraries guards;
    private final Flows flows;
    private final Fates fates;
    private final Map<Method, List<Way>> ways = new HashMap<>();

    Ways(Program program, Graph graph, GuardLibraries guards) {
        this.program = program;
        this.graph = graph;
        this.guards = guards;
        this.flows = new Flows(program);
        this.fates = new Fates(program, guards, flows);
        graph.methods().forEach(this::add);
    }

    List<Way> from(Method method) {
        return ways.getOrDefault(method, List.of());
    }

    private void add(Method method) {
        for (Site site : method.sites()) {
            if (site.kind() == Kind.NEW) {
                List<Method> led = leadingOut(graph.callbacksOf(site.owner()));
                if (!led.isEmpty()) {
                    runs(method, site).forEach(run -> led.forEach(to -> add(run, to, command(to))));
                }
            } else if (site.isCode()) {
                List<Method> led = leadingOut(program.targets(site));
                if (!led.isEmpty()) {
                    Set<Run> runs = site.kind() == Kind.CALL ? Set.of(new Run(method, null)) : runs(method, site);
                    runs.forEach(run -> led.forEach(to -> add(run, to, byCall(method, site, to))));
                }
            }
        }
    }

    private List<Method> leadingOut(List<Method> methods) {
        return methods.stream().filter(graph::leadsOut).toList();
    }

    private void add(Run run, Method to, @Nullable String protectedBy) {
        String by =
                GuardLibraries.OURS.equals(protectedBy) || run.protectedBy() == null ? protectedBy : run.protectedBy();
        ways.computeIfAbsent(run.method(), any -> new ArrayList<>()).add(new Way(to, by));
    }

    private @Nullable String command(Method to) {
        return guards.ofCommand(to).orElse(null);
    }

    /** A call is protected by the declared interface or by the annotation that a proxy reads, which a call on itself avoids. */
    private @Nullable String byCall(Method from, Site site, Method to) {
        Optional<Method> named = program.declared(site);
        if (named.filter(this::isDeclared).isPresent() && !isRaw(from, site)) {
            return GuardLibraries.OURS;
        }
        boolean proxied = !site.isExact() && !onItself(from, site);
        return proxied
                ? named.flatMap(guards::ofMarks).or(() -> guards.ofMarks(to)).orElse(null)
                : null;
    }

    /** Tells whether a call of a method of an interface goes through a guard: it declares failure modes. */
    boolean isDeclared(Method method) {
        return program.type(method.owner()).filter(Type::isInterface).isPresent() && carriesFailureMode(method);
    }

    private static boolean carriesFailureMode(Method method) {
        return method.mark(FAILURE_MODE).isPresent()
                || method.mark(FAILURE_MODES).isPresent();
    }

    /** Tells whether the receiver was made right here, so that no guard can be around it. */
    private boolean isRaw(Method from, Site site) {
        Set<Origin> origins = flows.of(from).argument(site, 0).origins();
        return !origins.isEmpty()
                && origins.stream()
                        .allMatch(origin -> origin instanceof Origin.Result made
                                && from.sites().get(made.site()).kind() == Kind.NEW);
    }

    private boolean onItself(Method from, Site site) {
        return program.is(from.owner(), site.owner())
                && flows.of(from).argument(site, 0).origins().equals(Set.of(new Origin.Parameter(0)));
    }

    /** Tells where the work that a site makes is run. */
    Set<Run> runs(Method method, Site site) {
        Set<Run> runs = new LinkedHashSet<>();
        follow(method, new Origin.Result(site.ordinal()), runs, new HashSet<>());
        return runs;
    }

    private record Asked(Method method, Origin origin) {}

    private void follow(Method method, Origin origin, Set<Run> runs, Set<Asked> asked) {
        if (!asked.add(new Asked(method, origin))) {
            return;
        }
        for (Fate fate : fates.of(method, origin)) {
            if (fate instanceof Fate.Protected guarded) {
                runs.add(new Run(method, guarded.library()));
            } else if (fate instanceof Fate.Kept kept) {
                followAll(method, graph.readersOf(kept.field()), runs, asked);
            } else if (fate instanceof Fate.Returned) {
                followAll(method, graph.callersOf(method), runs, asked);
            } else {
                runs.add(new Run(method, null));
            }
        }
    }

    private void followAll(Method method, List<Place> places, Set<Run> runs, Set<Asked> asked) {
        if (places.isEmpty()) {
            runs.add(new Run(method, null));
        }
        places.forEach(
                place -> follow(place.method(), new Origin.Result(place.site().ordinal()), runs, asked));
    }
}
