package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a service that matter, what each does, and what they know of each other. */
final class Program implements Knowledge {

    private static final int ROUNDS = 12;

    private final Types types;
    private final Catalogue catalogue;
    private final Protection protection;
    private final Map<String, ClassNode> classes;
    private final Map<MethodRef, MethodNode> methods = new TreeMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<MethodRef, Facts> facts = new HashMap<>();
    private final Map<MethodRef, Summary> summaries = new HashMap<>();
    private final Map<String, Set<Token>> fields = new HashMap<>();
    private final Map<MethodRef, Optional<String>> clients = new HashMap<>();
    private final Map<MethodRef, List<MethodRef>> targets = new HashMap<>();
    private final Map<MethodRef, List<MethodRef>> exactTargets = new HashMap<>();

    /**
     * Reads what leads to clients; of the others what those call.
     *
     * @param leading the classes that lead to clients
     * @param classes these, and the others that they mention
     */
    Program(Set<String> leading, Map<String, ClassNode> classes, Types types, Catalogue catalogue) {
        this.types = types;
        this.catalogue = catalogue;
        this.protection = new Protection(catalogue, types);
        this.classes = new TreeMap<>(classes);
        this.classes.forEach((name, node) -> {
            node.methods.forEach(method -> methods.put(new MethodRef(name, method.name, method.desc), method));
            types.allOf(name)
                    .forEach(above -> below.computeIfAbsent(above, any -> new ArrayList<>())
                            .add(name));
        });
        settle(methods.keySet().stream()
                .filter(method -> leading.contains(method.owner()))
                .toList());
    }

    Map<MethodRef, MethodNode> methods() {
        return methods;
    }

    MethodNode node(MethodRef method) {
        return Objects.requireNonNull(methods.get(method));
    }

    ClassNode type(String name) {
        return Objects.requireNonNull(classes.get(name));
    }

    Types types() {
        return types;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Protection protection() {
        return protection;
    }

    Facts facts(MethodRef method) {
        return facts.getOrDefault(method, Facts.NOTHING);
    }

    Summary summary(MethodRef method) {
        return summaries.getOrDefault(method, Summary.NOTHING);
    }

    Set<Token> held(String field) {
        return fields.getOrDefault(field, Set.of());
    }

    /** Reads every method again until nothing new is learned; what is known only grows, and is finite. */
    private void settle(List<MethodRef> first) {
        Set<MethodRef> open = new LinkedHashSet<>(first);
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            Set<MethodRef> changed = new HashSet<>();
            Set<String> changedFields = new HashSet<>();
            for (MethodRef method : open) {
                MethodNode node = Objects.requireNonNull(methods.get(method));
                Facts read = node.instructions.size() == 0 ? Facts.NOTHING : MethodReader.read(method, node, this);
                facts.put(method, read);
                Fates fates = new Fates(this, method, read);
                Summary summary = fates.summary();
                if (!summary.equals(summaries.put(method, summary)) && !summary.equals(Summary.NOTHING)) {
                    changed.add(method);
                }
                changedFields.addAll(keep(fates.kept()));
            }
            Set<MethodRef> next = affectedBy(changed, changedFields);
            open.forEach(method -> addUnread(facts(method).calls().values(), next));
            open = next;
        }
    }

    /** A class that is called is read as a whole: its lambdas and the fields that it keeps things in belong to it. */
    private void addUnread(Collection<Facts.Call> calls, Set<MethodRef> next) {
        for (Facts.Call call : calls) {
            for (MethodRef target : targets(call)) {
                if (!facts.containsKey(target)) {
                    type(target.owner()).methods.stream()
                            .map(node -> new MethodRef(target.owner(), node.name, node.desc))
                            .filter(method -> !facts.containsKey(method))
                            .forEach(next::add);
                }
            }
        }
    }

    /** Names the fields that may hold more than was known. */
    private Set<String> keep(Map<String, Set<Token>> kept) {
        Set<String> changed = new HashSet<>();
        kept.forEach((field, tokens) -> {
            if (fields.computeIfAbsent(field, any -> new HashSet<>()).addAll(tokens)) {
                changed.add(field);
            }
        });
        return changed;
    }

    private Set<MethodRef> affectedBy(Set<MethodRef> changed, Set<String> changedFields) {
        Set<MethodRef> affected = new TreeSet<>();
        if (!changed.isEmpty() || !changedFields.isEmpty()) {
            facts.forEach((method, seen) -> {
                if (changed.contains(method)
                        || callsAny(seen, changed)
                        || seen.catches(changed)
                        || seen.reads(changedFields)) {
                    affected.add(method);
                }
            });
        }
        return affected;
    }

    private boolean callsAny(Facts seen, Set<MethodRef> methods) {
        for (Facts.Call call : seen.calls().values()) {
            if (!Collections.disjoint(targets(call), methods)) {
                return true;
            }
        }
        return false;
    }

    /** Lists the methods of the service that a call may run. */
    List<MethodRef> targets(Facts.Call call) {
        MethodRef named = call.method();
        if (call.exact()) {
            return exactTargets.computeIfAbsent(
                    named, one -> resolve(one.owner(), one).map(List::of).orElse(List.of()));
        }
        return targets(named);
    }

    /** Lists the methods of the service that may run where this one is named. */
    List<MethodRef> targets(MethodRef named) {
        return isOfService(named.owner()) ? targets.computeIfAbsent(named, this::findTargets) : List.of();
    }

    private List<MethodRef> findTargets(MethodRef named) {
        return below.getOrDefault(named.owner(), List.of()).stream()
                .flatMap(type -> resolve(type, named).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Lists a type and the types of the service below it. */
    List<String> below(String type) {
        return below.getOrDefault(type, List.of());
    }

    /** Finds the code that runs when a method is called on an object of exactly this type. */
    Optional<MethodRef> resolve(String type, MethodRef named) {
        return types.allOf(type).stream()
                .map(named::in)
                .filter(method -> {
                    MethodNode node = methods.get(method);
                    return node != null && node.instructions.size() > 0;
                })
                .findFirst();
    }

    @Override
    public boolean isOfService(String type) {
        return classes.containsKey(type);
    }

    @Override
    public @Nullable String client(MethodRef call) {
        return clients.computeIfAbsent(call, this::findClient).orElse(null);
    }

    private Optional<String> findClient(MethodRef call) {
        if (call.owner().startsWith("[")) {
            return Optional.empty();
        }
        if (resolve(call.owner(), call).isPresent()) {
            return Optional.empty();
        }
        return catalogue
                .client(call, types)
                .or(() -> types.isInterface(call.owner()) ? catalogue.generated(call, types) : Optional.empty());
    }

    @Override
    public boolean isLazy(String type) {
        return catalogue.isLazy(type, types);
    }

    @Override
    public Set<Token> made(String type) {
        if (isOfService(type)) {
            return Set.of(new Token.Instance(type));
        }
        return protection
                .operator(new MethodRef(type, "<init>", "()V"))
                .<Set<Token>>map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public Set<Token> result(Facts.Call call, List<Set<Token>> passed, Facts known) {
        MethodRef method = call.method();
        Optional<Token.Operator> operator = protection.operator(method);
        if (operator.isPresent()) {
            return Set.of(operator.get());
        }
        if (protection.ofWhatIsPassed(method).isPresent()
                || protection.ofTheFirstPassed(method).isPresent()) {
            return Set.of();
        }
        List<MethodRef> targets = targets(call);
        Set<Token> result = new HashSet<>();
        if (targets.isEmpty()) {
            if (isLazy(method.returns()) && passed.stream().flatMap(Set::stream).noneMatch(this::protects)) {
                passed.forEach(result::addAll);
                result.remove(new Token.This());
            } else if (call.receiver() && isLazy(method.owner())) {
                // What a builder gives is often an object to the compiler, and knows what the builder knew.
                passed.get(0).stream().filter(Token.Operator.class::isInstance).forEach(result::add);
            }
            return result;
        }
        int shift = call.receiver() ? 1 : 0;
        for (MethodRef target : targets) {
            for (Token token : summary(target).returned()) {
                if (token instanceof Token.Parameter parameter) {
                    result.addAll(passed.get(parameter.index() + shift));
                } else {
                    result.add(token);
                }
            }
        }
        return result;
    }

    /** Names what protects the chain that a token is applied to; null when nothing does. */
    @Nullable
    String protector(Token token) {
        if (token instanceof Token.Operator operator) {
            return operator.protects() ? operator.library() : null;
        }
        if (token instanceof Token.Code code) {
            return summary(code.body()).fate(code.bound()).guards().stream()
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        if (token instanceof Token.Held field) {
            return held(field.field()).stream()
                    .map(this::protector)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private boolean protects(Token token) {
        return protector(token) != null;
    }
}
