package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was seen in the code of one method; only grows while the method is read. */
final class Facts {

    /**
     * A call and what is passed.
     *
     * @param method the method as the instruction names it
     * @param exact whether no method of a subtype can be meant
     * @param receiver whether the first argument is what it is called on
     * @param line the line of the source; 0 when the class file does not say
     */
    record Call(MethodRef method, boolean exact, boolean receiver, int line) {}

    /**
     * A lambda or a method reference that is made.
     *
     * @param line the line of the source; 0 when the class file does not say
     * @param onItself whether it is a method of the object that makes it
     */
    record Reference(int line, boolean onItself) {}

    /** Of a method without code, or that was not read; nobody adds to it. */
    static final Facts NOTHING = new Facts();

    private final Map<Integer, Call> calls = new LinkedHashMap<>();
    private final Map<Integer, List<Set<Token>>> arguments = new HashMap<>();
    private final Map<Token.Code, List<Set<Token>>> caught = new HashMap<>();
    private final Map<String, Set<Token>> stored = new HashMap<>();
    private final Map<Integer, Set<Token>> elements = new HashMap<>();
    private final Map<Integer, CallSite> sites = new LinkedHashMap<>();
    private final Map<Token.Code, Reference> references = new LinkedHashMap<>();
    private final Set<Token> returned = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    void call(int instruction, Call call, List<Set<Token>> passed) {
        calls.put(instruction, call);
        addAll(arguments.computeIfAbsent(instruction, any -> new ArrayList<>()), passed);
    }

    void reference(Token.Code code, Reference reference) {
        references.put(code, reference);
    }

    void caught(Token.Code code, List<Set<Token>> values) {
        addAll(caught.computeIfAbsent(code, any -> new ArrayList<>()), values);
    }

    void stored(String field, Set<Token> tokens) {
        stored.computeIfAbsent(field, any -> new HashSet<>()).addAll(tokens);
    }

    void elements(int array, Set<Token> tokens) {
        elements.computeIfAbsent(array, any -> new HashSet<>()).addAll(tokens);
    }

    void read(String field) {
        read.add(field);
    }

    /** Tells whether the method takes something out of one of these fields. */
    boolean reads(Set<String> fields) {
        return read.stream().anyMatch(fields::contains);
    }

    void site(CallSite site) {
        sites.put(site.instruction(), site);
    }

    void returned(Set<Token> tokens) {
        returned.addAll(tokens);
    }

    Map<Integer, Call> calls() {
        return calls;
    }

    List<Set<Token>> arguments(int instruction) {
        return arguments.getOrDefault(instruction, List.of());
    }

    List<Set<Token>> caught(Token.Code code) {
        return caught.getOrDefault(code, List.of());
    }

    /** Tells whether a lambda whose body is one of these has caught something. */
    boolean catches(Set<MethodRef> bodies) {
        return caught.keySet().stream().anyMatch(code -> bodies.contains(code.body()));
    }

    Map<Token.Code, Reference> references() {
        return references;
    }

    Map<String, Set<Token>> stored() {
        return stored;
    }

    Set<Token> elements(int array) {
        return elements.getOrDefault(array, Set.of());
    }

    Map<Integer, CallSite> sites() {
        return sites;
    }

    Set<Token> returned() {
        return returned;
    }

    private static void addAll(List<Set<Token>> known, List<Set<Token>> more) {
        for (int i = 0; i < more.size(); i++) {
            if (known.size() == i) {
                known.add(new HashSet<>());
            }
            known.get(i).addAll(more.get(i));
        }
    }
}
