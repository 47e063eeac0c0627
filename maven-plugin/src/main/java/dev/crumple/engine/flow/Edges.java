package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who runs what: from each method to the methods and the remote calls that it runs, and behind which guard. */
final class Edges {

    static final String OURS = "ours";

    static final String FAILURE_MODE = "dev/crumple/annotations/FailureMode";
    private static final String FAILURE_MODES = "dev/crumple/annotations/FailureModes";

    /**
     * A step from a method.
     *
     * @param method the method that runs next; null when the step leaves the process
     * @param call the call that leaves; null when the step does not
     * @param guard the library behind whose guard it runs; null when there is none
     */
    record Edge(
            @Nullable MethodRef method,
            @Nullable CallSite call,
            @Nullable String guard) {}

    private final Program program;
    private final PerMethod<List<Edge>> from = new PerMethod<>();
    private final Set<CallSite> followed = new HashSet<>();
    private final BitSet called = new BitSet();
    private final Set<String> handedOut = new HashSet<>();
    private final PerMethod<Boolean> declared = new PerMethod<>();
    private final PerMethod<Optional<String>> arounds = new PerMethod<>();
    private final BitSet answered = new BitSet();

    Edges(Program program) {
        this.program = program;
        program.handing().forEach(method -> {
            Map<Token, Fate> fates = new Fates(program, method).all();
            inOrder(fates.keySet()).forEach(token -> follow(method, token, fates.getOrDefault(token, Fate.NONE)));
        });
        program.methods().forEach(method -> {
            program.facts(method).calls().forEach(call -> call(method, call));
            program.sites(method).forEach(site -> eager(method, site));
        });
        pendingOfNobody();
    }

    List<Edge> from(MethodRef method) {
        return Collections.unmodifiableList(from.get(method, List.of()));
    }

    boolean isCalled(MethodRef method) {
        return called.get(method.number());
    }

    /** Tells whether code of the service makes objects of the type and hands them on. */
    boolean isHandedOut(String type) {
        return handedOut.contains(type);
    }

    /** What a method answers with that others call is run by these. */
    void answer(MethodRef method) {
        Set<Token> returned = program.summary(method).returned();
        if (!returned.isEmpty() && !answered.get(method.number())) {
            answered.set(method.number());
            inOrder(returned).forEach(token -> follow(method, token, Fate.USED));
        }
    }

    /** What order a set gives differs from run to run, and of two ways that are equally short the first is shown. */
    private static Collection<Token> inOrder(Set<Token> tokens) {
        return tokens.size() < 2
                ? tokens
                : tokens.stream().sorted(Comparator.comparing(Token::toString)).toList();
    }

    /** Tells whether a method carries failure modes, where it is declared first. */
    boolean isDeclared(MethodRef method) {
        return declared.orFind(method, one -> {
            Set<String> annotations = program.types().annotations(one);
            return annotations.contains(FAILURE_MODE) || annotations.contains(FAILURE_MODES);
        });
    }

    /** Tells whether a method does the work of a declared one of a type above. */
    boolean implementsDeclared(MethodRef method) {
        for (String type : program.types().above(method.owner())) {
            Outline.Member member = program.types().member(type, method);
            if (member != null && isDeclared(member.method())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an object calls itself, so that no proxy around it notices. */
    boolean isOnItself(MethodRef caller, Facts.Call call) {
        return call.receiver() && mayBeThis(caller, call) && !isOnTheProxy(caller, call.method());
    }

    private boolean mayBeThis(MethodRef caller, Facts.Call call) {
        Set<Token> receiver = call.arguments().get(0);
        if (receiver.contains(new Token.This())) {
            return true;
        }
        // A helper may give back what it was given.
        return receiver.stream().anyMatch(Token.Result.class::isInstance)
                && !program.targets(call).isEmpty()
                && new Values(program, caller).of(receiver).contains(new Token.This());
    }

    /** A default method that declares nothing runs on the proxy itself, and finds the guards of what it calls. */
    boolean isOnTheProxy(MethodRef caller, MethodRef callee) {
        return program.types().isInterface(caller.owner()) && !isDeclared(caller) && isDeclared(callee);
    }

    private void call(MethodRef caller, Facts.Call call) {
        boolean onItself = isOnItself(caller, call);
        for (MethodRef target : program.targets(call)) {
            add(caller, target, null, onItself ? byType(target) : label(call.method(), target));
        }
    }

    private void follow(MethodRef method, Token token, Fate fate) {
        if (token instanceof Token.Code code) {
            for (MethodRef body : bodies(code)) {
                answer(body);
                String own = code.body().isLambda() ? null : label(code.body(), body);
                add(method, fate, body, null, own);
            }
        } else if (token instanceof Token.Pending pending) {
            add(method, fate, null, pending.call(), null);
        } else if (token instanceof Token.Instance instance) {
            handedOut.add(instance.type());
            for (MethodRef hook : hooks(instance.type())) {
                answer(hook);
                add(method, fate, hook, null, byType(hook));
            }
        }
    }

    private List<MethodRef> bodies(Token.Code code) {
        return code.body().isLambda() || code.body().isConstructor()
                ? List.of(code.body())
                : program.targets(code.body());
    }

    /** Lists the methods of a type, or of its supertypes in the service, that a library can call because it knows their names. */
    List<MethodRef> hooks(String type) {
        return program.types().allOf(type).stream()
                .filter(program::isOfService)
                .flatMap(above -> program.types().outline(above).members().values().stream())
                .map(Outline.Member::method)
                .filter(this::isKnownToLibraries)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    boolean isKnownToLibraries(MethodRef method) {
        if (method.name().startsWith("<") || Types.isOfEverything(method)) {
            return false;
        }
        for (String type : program.types().above(method.owner())) {
            if (!program.isOfService(type) && program.types().member(type, method) != null) {
                return true;
            }
        }
        return false;
    }

    private void add(
            MethodRef from, Fate fate, @Nullable MethodRef method, @Nullable CallSite call, @Nullable String own) {
        if (fate.used()) {
            add(from, method, call, own);
        }
        fate.guards().forEach(guard -> add(from, method, call, guard));
    }

    private void add(MethodRef runner, @Nullable MethodRef method, @Nullable CallSite call, @Nullable String guard) {
        if (runner.equals(method)) {
            return;
        }
        Edge edge = new Edge(method, call, guard == null ? around(runner) : guard);
        List<Edge> edges = from.orFind(runner, any -> new ArrayList<>(2));
        if (!edges.contains(edge)) {
            edges.add(edge);
        }
        if (method != null) {
            called.set(method.number());
        }
        if (call != null) {
            followed.add(call);
        }
    }

    /** Names the library that protects what a method does itself. */
    private @Nullable String around(MethodRef method) {
        return arounds.orFind(method, this::findAround).orElse(null);
    }

    private Optional<String> findAround(MethodRef method) {
        for (Facts.Call call : program.facts(method).calls()) {
            Optional<String> library = program.protection().ofTheCaller(call.method());
            if (library.isPresent()) {
                return library;
            }
        }
        return Optional.empty();
    }

    private void eager(MethodRef method, CallSite site) {
        boolean pending = program.isLazy(site.leaving().returns()) || isHandedOn(method, site);
        if (!pending) {
            String guard = program.protection().behindProxy(site.leaving());
            add(method, null, site, isDeclared(site.leaving()) ? OURS : guard);
        }
    }

    private boolean isHandedOn(MethodRef method, CallSite site) {
        return program.facts(method).references().stream()
                .anyMatch(reference -> reference.instruction() == site.instruction());
    }

    /** A call whose answer went where nobody could follow is taken for one that is made at once. */
    private void pendingOfNobody() {
        Set<CallSite> lost = new TreeSet<>();
        program.methods().forEach(method -> lost.addAll(program.sites(method)));
        lost.removeAll(followed);
        if (!lost.isEmpty()) {
            program.methods()
                    .forEach(method -> program.summary(method).returned().forEach(token -> {
                        if (token instanceof Token.Pending returned) {
                            lost.remove(returned.call());
                        }
                    }));
        }
        lost.forEach(site -> add(site.method(), null, site, null));
    }

    /** Names the guard between a caller and a method that it reaches through a reference to somebody else's object. */
    private @Nullable String label(MethodRef named, MethodRef target) {
        return isDeclared(named) ? OURS : program.protection().behindProxy(target);
    }

    /** Names the guard that stands within the object itself, and not in a proxy around it. */
    private @Nullable String byType(MethodRef target) {
        Optional<String> guard = program.catalogue().guardedByType(target, program.types());
        return guard.orElse(null);
    }
}
