package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks from entry points to remote calls, the shortest ways first, and remembers behind which guard each is reached. */
final class Reached {

    /**
     * A method, and what protected the way to it.
     *
     * @param guard the library; null when nothing did
     * @param before the step before it; null for an entry point
     */
    private record Step(
            MethodRef method,
            @Nullable String guard,
            @Nullable Step before) {

        boolean isBehind(@Nullable String other) {
            return Objects.equals(guard, other);
        }
    }

    /**
     * How a remote call is reached.
     *
     * @param path the methods from an entry point to the call
     * @param guard the library that protects it; null when nothing does
     */
    record Way(List<MethodRef> path, @Nullable String guard) {}

    private final Edges edges;
    private final PerMethod<List<Step>> seen = new PerMethod<>();
    private final Map<CallSite, List<Way>> ways = new TreeMap<>();

    Reached(Edges edges) {
        this.edges = edges;
    }

    void walk(Collection<MethodRef> entries, Function<MethodRef, @Nullable String> guardOf) {
        Deque<Step> open = new ArrayDeque<>();
        for (MethodRef entry : entries) {
            add(new Step(entry, guardOf.apply(entry), null), open);
        }
        while (!open.isEmpty()) {
            Step step = open.poll();
            for (Edges.Edge edge : edges.from(step.method())) {
                String guard = Edges.OURS.equals(step.guard()) || edge.guard() == null ? step.guard() : edge.guard();
                if (edge.call() != null) {
                    ways.computeIfAbsent(edge.call(), any -> new ArrayList<>()).add(new Way(path(step), guard));
                } else if (edge.method() != null) {
                    add(new Step(edge.method(), guard, step), open);
                }
            }
        }
    }

    private void add(Step step, Deque<Step> open) {
        List<Step> known = seen.orFind(step.method(), any -> new ArrayList<>(1));
        for (Step other : known) {
            if (other.isBehind(step.guard())) {
                return;
            }
        }
        known.add(step);
        open.add(step);
    }

    boolean isReached(MethodRef method) {
        return seen.get(method) != null;
    }

    boolean isReachedOutside(MethodRef method) {
        return seen.get(method, List.of()).stream().anyMatch(step -> !step.isBehind(Edges.OURS));
    }

    /** Lists for each remote call how it is reached, the shortest way first. */
    Map<CallSite, List<Way>> ways() {
        return ways;
    }

    private List<MethodRef> path(Step last) {
        List<MethodRef> path = new ArrayList<>();
        for (Step step = last; step != null; step = step.before()) {
            path.add(0, step.method());
        }
        return path;
    }
}
