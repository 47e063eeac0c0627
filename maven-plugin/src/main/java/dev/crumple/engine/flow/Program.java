package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a service that matter, what each does, and what they know of each other. */
final class Program {

    private static final int ROUNDS = 12;

    private final ServiceCode code;
    private final Types types;
    private final Catalogue catalogue;
    private final Names names;
    private final Protection protection;
    private final Set<String> classes;
    private final List<MethodRef> methods = new ArrayList<>();
    private final PerMethod<Outline.Member> members = new PerMethod<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final PerMethod<Facts> facts = new PerMethod<>();
    private final List<MethodRef> handing;
    private final PerMethod<List<CallSite>> sites = new PerMethod<>();
    private final PerMethod<Summary> summaries = new PerMethod<>();
    private final Map<String, Set<Token>> fields = new HashMap<>();
    private final PerMethod<Optional<String>> clients = new PerMethod<>();
    private final PerMethod<List<MethodRef>> targets = new PerMethod<>();
    private final PerMethod<List<MethodRef>> exactTargets = new PerMethod<>();

    /**
     * Reads what leads to clients; of the others what those call.
     *
     * @param code the class files of the service
     * @param leading the classes that lead to clients
     * @param types what is known of types
     * @param catalogue the clients and the guards
     * @param names keeps names
     */
    Program(ServiceCode code, Set<String> leading, Types types, Catalogue catalogue, Names names) {
        this.code = code;
        this.names = names;
        this.types = types;
        this.catalogue = catalogue;
        this.protection = new Protection(catalogue, types);
        this.classes = code.withHelpers(leading);
        Deque<Facts> unseen = new ArrayDeque<>();
        read(leading, unseen);
        // Of a class that is damaged nobody knows what it runs.
        classes.forEach(types::outline);
        classes.removeIf(code::isDamaged);
        classes.forEach(name -> {
            Collection<Outline.Member> ofClass = types.outline(name).members().values();
            ofClass.forEach(member -> members.put(member.method(), member));
            ofClass.stream().map(Outline.Member::method).sorted().forEach(methods::add);
            types.allOf(name)
                    .forEach(above -> below.computeIfAbsent(above, any -> new ArrayList<>())
                            .add(name));
        });
        readWhatIsCalled(unseen);
        this.handing =
                methods.stream().filter(method -> !facts(method).isPlain()).toList();
        settle();
        methods.forEach(this::findSites);
    }

    /** Lists the methods of the service that matter, by name. */
    List<MethodRef> methods() {
        return Collections.unmodifiableList(methods);
    }

    /** Tells whether a method is one of them. */
    boolean has(MethodRef method) {
        return members.get(method) != null;
    }

    /** Names a method, of the service or not. */
    MethodRef method(String owner, String name, String descriptor) {
        return names.one(owner, name, descriptor);
    }

    /** Lists those of them that hand on what somebody could run, ask for guards, or make lambdas. */
    List<MethodRef> handing() {
        return handing;
    }

    /** What stands before a method's code. */
    Outline.Member member(MethodRef method) {
        return Objects.requireNonNull(members.get(method));
    }

    /** Reads the code of a class again, instruction by instruction. */
    List<MethodNode> nodes(String type) {
        return code.nodes(type);
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
        return facts.get(method, Facts.NOTHING);
    }

    Summary summary(MethodRef method) {
        return summaries.get(method, Summary.NOTHING);
    }

    Set<Token> held(String field) {
        return fields.getOrDefault(field, Set.of());
    }

    /** A class that is called is read as a whole: its lambdas and the fields that it keeps things in belong to it. */
    private void readWhatIsCalled(Deque<Facts> open) {
        while (!open.isEmpty()) {
            Facts known = open.poll();
            known.calls().forEach(call -> targets(call).forEach(target -> readOnce(target, open)));
            known.references().forEach(made -> targets(made.body()).forEach(target -> readOnce(target, open)));
        }
    }

    private void readOnce(MethodRef method, Deque<Facts> open) {
        if (facts.get(method) == null) {
            read(List.of(method.owner()), open);
            // Of what cannot be read there is nothing, and nobody tries again.
            facts.put(method, facts(method));
        }
    }

    private void read(Collection<String> classes, Deque<Facts> unseen) {
        code.read(classes)
                .forEach(read -> read.forEach((method, known) -> {
                    facts.put(method, known);
                    unseen.add(known);
                }));
    }

    /** Judges methods again until nothing new is learned; what is known only grows, and is finite. */
    private void settle() {
        Collection<MethodRef> open = handing;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            Set<MethodRef> changed = new HashSet<>();
            Set<String> changedFields = new HashSet<>();
            for (MethodRef method : open) {
                Fates fates = new Fates(this, method);
                Summary summary = fates.summary();
                if (!summary.equals(summary(method))) {
                    summaries.put(method, summary);
                    changed.add(method);
                }
                changedFields.addAll(keep(fates.kept()));
            }
            open = affectedBy(changed, changedFields);
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

    private List<MethodRef> affectedBy(Set<MethodRef> changed, Set<String> changedFields) {
        if (changed.isEmpty() && changedFields.isEmpty()) {
            return List.of();
        }
        return handing.stream()
                .filter(method -> {
                    Facts seen = facts(method);
                    // What changed a method may be a lambda that it neither calls nor makes, and may change it again.
                    return changed.contains(method)
                            || callsAny(seen, changed)
                            || seen.makes(changed)
                            || seen.reads(changedFields);
                })
                .toList();
    }

    private boolean callsAny(Facts seen, Set<MethodRef> methods) {
        for (Facts.Call call : seen.calls()) {
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
            return exactTargets.orFind(
                    named, one -> resolve(one.owner(), one).map(List::of).orElse(List.of()));
        }
        return targets(named);
    }

    /** Lists the methods of the service that may run where this one is named. */
    List<MethodRef> targets(MethodRef named) {
        return isOfService(named.owner()) ? targets.orFind(named, this::findTargets) : List.of();
    }

    private List<MethodRef> findTargets(MethodRef named) {
        List<String> types = below(named.owner());
        if (types.size() == 1) {
            return resolve(types.get(0), named).map(List::of).orElse(List.of());
        }
        Set<MethodRef> found = new TreeSet<>();
        types.forEach(type -> resolve(type, named).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Lists a type and the types of the service below it. */
    List<String> below(String type) {
        return below.getOrDefault(type, List.of());
    }

    /** Finds the code that runs when a method is called on an object of exactly this type. */
    Optional<MethodRef> resolve(String type, MethodRef named) {
        for (String above : types.allOf(type)) {
            Outline.Member member = isOfService(above) ? types.member(above, named) : null;
            if (member != null && member.hasCode()) {
                return Optional.of(member.method());
            }
        }
        return Optional.empty();
    }

    /** Tells whether a method is one of the service's, and not abstract. */
    boolean hasCode(MethodRef method) {
        Outline.Member member = members.get(method);
        return member != null && member.hasCode();
    }

    boolean isOfService(String type) {
        return classes.contains(type);
    }

    /** Names the client by which a call leaves the process; null when it does not. */
    @Nullable
    String client(MethodRef call) {
        return clients.orFind(call, this::findClient).orElse(null);
    }

    private Optional<String> findClient(MethodRef call) {
        if (call.owner().startsWith("[") || resolve(call.owner(), call).isPresent()) {
            return Optional.empty();
        }
        return catalogue
                .client(call, types)
                .or(() -> types.isInterface(call.owner()) ? catalogue.generated(call, types) : Optional.empty());
    }

    /** Lists the places in a method that leave the process, called there or handed on. */
    List<CallSite> sites(MethodRef method) {
        return sites.get(method, List.of());
    }

    private void findSites(MethodRef method) {
        for (Facts.Call call : facts(method).calls()) {
            addSite(method, call.instruction(), call.line(), call.method());
        }
        for (Facts.Reference reference : facts(method).references()) {
            addSite(method, reference.instruction(), reference.line(), reference.body());
        }
    }

    private void addSite(MethodRef method, int instruction, int line, MethodRef leaving) {
        String client = client(leaving);
        if (client != null) {
            sites.orFind(method, any -> new ArrayList<>())
                    .add(new CallSite(method, instruction, line, client, leaving));
        }
    }

    boolean isLazy(String type) {
        return catalogue.isLazy(type, types);
    }

    /** Names what protects the chain that something is applied to of what is passed, the first by name; null when nothing does. */
    @Nullable
    String protector(List<Set<Token>> passed) {
        String first = null;
        for (Set<Token> tokens : passed) {
            for (Token token : tokens) {
                String one = protector(token);
                if (one != null && (first == null || one.compareTo(first) < 0)) {
                    first = one;
                }
            }
        }
        return first;
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
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
