package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks from entry points to remote calls, the shortest ways first, and remembers behind which guard each is reached. */
final class Reached {

    /**
     * A method, and what protected the way to it.
     *
     * @param guard the library; null when nothing did
     */
    private record Step(MethodRef method, @Nullable String guard) {}

    /**
     * How a remote call is reached.
     *
     * @param path the methods from an entry point to the call
     * @param guard the library that protects it; null when nothing does
     */
    record Way(List<MethodRef> path, @Nullable String guard) {}

    private final Edges edges;
    private final Map<Step, Step> before = new HashMap<>();
    private final Set<Step> seen = new HashSet<>();
    private final Set<MethodRef> reached = new HashSet<>();
    private final Set<MethodRef> reachedOutside = new HashSet<>();
    private final Map<CallSite, List<Way>> ways = new TreeMap<>();

    Reached(Edges edges) {
        this.edges = edges;
    }

    void walk(Collection<MethodRef> entries, Function<MethodRef, @Nullable String> guardOf) {
        Deque<Step> open = new ArrayDeque<>();
        for (MethodRef entry : entries) {
            Step step = new Step(entry, guardOf.apply(entry));
            if (isNew(step)) {
                open.add(step);
            }
        }
        while (!open.isEmpty()) {
            Step step = open.poll();
            for (Edges.Edge edge : edges.from(step.method())) {
                String guard = Edges.OURS.equals(step.guard()) || edge.guard() == null ? step.guard() : edge.guard();
                if (edge.call() != null) {
                    ways.computeIfAbsent(edge.call(), any -> new ArrayList<>()).add(new Way(path(step), guard));
                } else if (edge.method() != null) {
                    Step next = new Step(edge.method(), guard);
                    if (isNew(next)) {
                        before.put(next, step);
                        open.add(next);
                    }
                }
            }
        }
    }

    private boolean isNew(Step step) {
        boolean isNew = seen.add(step);
        if (isNew) {
            reached.add(step.method());
            if (!Edges.OURS.equals(step.guard())) {
                reachedOutside.add(step.method());
            }
        }
        return isNew;
    }

    boolean isReached(MethodRef method) {
        return reached.contains(method);
    }

    boolean isReachedOutside(MethodRef method) {
        return reachedOutside.contains(method);
    }

    /** Lists for each remote call how it is reached, the shortest way first. */
    Map<CallSite, List<Way>> ways() {
        return ways;
    }

    private List<MethodRef> path(Step last) {
        List<MethodRef> path = new ArrayList<>();
        for (Step step = last; step != null; step = before.get(step)) {
            path.add(0, step.method());
        }
        return path;
    }
}
