package dev.crumple.engine.flow;

import dev.crumple.engine.flow.Fate.Kept;
import dev.crumple.engine.flow.Fate.Protected;
import dev.crumple.engine.flow.Site.Kind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What becomes of work within a method and the methods that it is handed to: which guard gets it, whether it runs outside of
 * one, whether it leaves by the method's result or a field. A method that is asked about itself answers nothing new.
 */
final class Fates {

    private static final Set<String> CHAINING = Set.of(
            "transform", "transformDeferred", "compose", "as", "to", "lift", "plug", "transformDeferredContextual");

    private record Question(Method method, Origin origin) {}

    private final Program program;
    private final GuardLibraries guards;
    private final Flows flows;
    private final Map<Question, Set<Fate>> answers = new HashMap<>();

    Fates(Program program, GuardLibraries guards, Flows flows) {
        this.program = program;
        this.guards = guards;
        this.flows = flows;
    }

    /** Tells what becomes of a value of a method, in the order of its code. */
    Set<Fate> of(Method method, Origin origin) {
        Question question = new Question(method, origin);
        Set<Fate> known = answers.get(question);
        if (known == null) {
            answers.put(question, Set.of());
            known = find(method, origin);
            answers.put(question, known);
        }
        return known;
    }

    private Set<Fate> find(Method method, Origin origin) {
        Flow flow = flows.of(method);
        Set<Fate> fates = new LinkedHashSet<>();
        if (flow == Flow.UNKNOWN) {
            fates.add(Fate.RUNS);
            return fates;
        }
        for (Site site : method.sites()) {
            List<Value> taken = flow.arguments().getOrDefault(site.ordinal(), List.of());
            for (int position = 0; position < taken.size(); position++) {
                if (taken.get(position).origins().contains(origin)) {
                    fates.addAll(taken(method, flow, site, position));
                }
            }
        }
        flow.elements().forEach((array, held) -> {
            if (held.contains(origin) && !array.equals(origin)) {
                fates.addAll(of(method, array));
            }
        });
        flow.stores().stream()
                .filter(store -> store.value().origins().contains(origin))
                .forEach(store -> fates.add(new Kept(store.field())));
        if (flow.returned().stream().anyMatch(value -> value.origins().contains(origin))) {
            fates.add(Fate.RETURNED);
        }
        return fates;
    }

    private Set<Fate> taken(Method method, Flow flow, Site site, int position) {
        if (site.kind() == Kind.FUNCTION) {
            return captured(method, site, position);
        }
        boolean receiver = position == 0 && !site.isStatic();
        Optional<String> guard = receiver ? chained(method, flow, site) : given(method, flow, site, position);
        if (guard.isPresent()) {
            return Set.of(new Protected(guard.get()));
        }
        List<Method> targets = program.targets(site);
        if (targets.isEmpty()) {
            return outside(method, site, receiver);
        }
        Set<Fate> fates = new LinkedHashSet<>();
        boolean open = receiver
                && program.declared(site)
                        .filter(named -> named.is(Opcodes.ACC_ABSTRACT))
                        .isPresent();
        if (open) {
            fates.add(Fate.RUNS);
        }
        for (Method target : targets) {
            fates.addAll(handed(method, site, target, slot(site, position)));
        }
        return fates;
    }

    /** What a helper returns of it goes on here. */
    private Set<Fate> handed(Method method, Site site, Method target, int slot) {
        Set<Fate> fates = new LinkedHashSet<>(of(target, new Origin.Parameter(slot)));
        if (fates.remove(Fate.RETURNED)) {
            fates.addAll(of(method, new Origin.Result(site.ordinal())));
        }
        return fates;
    }

    /** A library may run what it gets, or give back work that holds it. */
    private Set<Fate> outside(Method method, Site site, boolean receiver) {
        Type result = Type.getReturnType(site.descriptor());
        if (result.getSort() == Type.OBJECT && guards.isLazy(result.getInternalName())) {
            return of(method, new Origin.Result(site.ordinal()));
        }
        boolean harmless = receiver
                && (site.owner().equals("java/lang/Object") || site.name().startsWith("<"));
        return harmless ? Set.of() : Set.of(Fate.RUNS);
    }

    /** What a function captures fares as the function does, where the function lets it run. */
    private Set<Fate> captured(Method method, Site site, int position) {
        Set<Fate> fates = new LinkedHashSet<>();
        Set<Fate> within = new LinkedHashSet<>();
        List<Method> bodies = program.targets(site);
        for (Method body : bodies) {
            within.addAll(of(body, new Origin.Parameter(capturedSlot(site, position))));
        }
        if (bodies.isEmpty()) {
            within.add(Fate.RUNS);
        }
        boolean leaves = within.remove(Fate.RETURNED);
        boolean runs = within.remove(Fate.RUNS);
        for (Fate fate : of(method, new Origin.Result(site.ordinal()))) {
            if (fate != Fate.RUNS) {
                fates.add(fate);
            } else if (runs || leaves) {
                fates.add(Fate.RUNS);
            } else {
                fates.addAll(within);
            }
        }
        return fates;
    }

    private Optional<String> given(Method method, Flow flow, Site site, int position) {
        int argument = position - (site.isStatic() ? 0 : 1);
        return guards.ofArgument(site, argument).filter(library -> site.isStatic() || !isWeak(method, flow, site));
    }

    /** A policy that protects nothing alone makes the guard made of it protect nothing. */
    private boolean isWeak(Method method, Flow flow, Site call) {
        for (Origin origin : flow.argument(call, 0).origins()) {
            if (origin instanceof Origin.Result made) {
                Site maker = method.sites().get(made.site());
                List<String> policies = policies(method, flow, maker);
                if (!policies.isEmpty() && policies.stream().allMatch(guards::isWeak)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> policies(Method method, Flow flow, Site maker) {
        if (maker.kind() != Kind.CALL) {
            return List.of();
        }
        return flow.arguments().getOrDefault(maker.ordinal(), List.of()).stream()
                .flatMap(value -> value.origins().stream())
                .flatMap(origin -> origin instanceof Origin.Array
                        ? flow.elements().getOrDefault(origin, Set.of()).stream()
                        : java.util.stream.Stream.of(origin))
                .flatMap(origin -> typeOf(method, origin).stream())
                .toList();
    }

    /** Tells what a site makes, reads or gets. */
    private static Optional<String> typeOf(Method method, Origin origin) {
        if (!(origin instanceof Origin.Result result)) {
            return Optional.empty();
        }
        Site site = method.sites().get(result.site());
        return switch (site.kind()) {
            case NEW -> Optional.of(site.owner());
            case FUNCTION -> Optional.of(site.functional());
            case READ -> Optional.of(Type.getType(site.descriptor()).getInternalName());
            case CALL ->
                site.name().startsWith("<")
                        ? Optional.empty()
                        : Optional.of(Type.getReturnType(site.descriptor()).getInternalName());
        };
    }

    /** A chain is protected by a call on it, by an operator that it is transformed with, or by a function that guards it. */
    private Optional<String> chained(Method method, Flow flow, Site site) {
        Optional<String> direct = guards.ofReceiver(site);
        if (direct.isPresent() || !CHAINING.contains(site.name())) {
            return direct;
        }
        for (Origin origin : flow.argument(site, 1).origins()) {
            Optional<String> operator = typeOf(method, origin).flatMap(guards::ofOperator);
            if (operator.isPresent()) {
                return operator;
            }
            if (origin instanceof Origin.Result made
                    && method.sites().get(made.site()).kind() == Kind.FUNCTION) {
                Optional<String> within = guardedParameter(method.sites().get(made.site()));
                if (within.isPresent()) {
                    return within;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> guardedParameter(Site function) {
        return program.targets(function).stream()
                .flatMap(body -> of(body, new Origin.Parameter(firstOwnSlot(function))).stream())
                .filter(Protected.class::isInstance)
                .map(fate -> ((Protected) fate).library())
                .findFirst();
    }

    private static int slot(Site site, int position) {
        int slot = site.isStatic() || position == 0 ? 0 : 1;
        Type[] types = Type.getArgumentTypes(site.descriptor());
        int before = site.isStatic() ? position : Math.max(0, position - 1);
        for (int i = 0; i < before; i++) {
            slot += types[i].getSize();
        }
        return slot;
    }

    /** Captured values come first, the receiver among them when the body has one. */
    private static int capturedSlot(Site function, int position) {
        int slot = function.opcode() == Opcodes.H_NEWINVOKESPECIAL ? 1 : 0;
        Type[] types = Type.getArgumentTypes(function.captured());
        for (int i = 0; i < position; i++) {
            slot += types[i].getSize();
        }
        return slot;
    }

    private static int firstOwnSlot(Site function) {
        return capturedSlot(function, Type.getArgumentCount(function.captured()));
    }
}
