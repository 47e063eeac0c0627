package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers the facts of a method while it is read; an instruction that is come to again adds to what was seen there. */
final class Notes {

    private final Map<Integer, Facts.Call> calls = new TreeMap<>();
    private final Map<Integer, Facts.Reference> references = new TreeMap<>();
    private final Map<String, Set<Token>> stored = new HashMap<>();
    private final Map<Integer, Set<Token>> elements = new HashMap<>();
    private final Set<Token> returned = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<Integer, Facts.Asked> asked = new TreeMap<>();

    void call(Facts.Call call) {
        calls.merge(
                call.instruction(),
                call,
                (known, more) -> new Facts.Call(
                        known.instruction(),
                        known.method(),
                        known.exact(),
                        known.receiver(),
                        known.line(),
                        both(known.arguments(), more.arguments())));
    }

    void reference(Facts.Reference reference) {
        references.merge(
                reference.instruction(),
                reference,
                (known, more) -> new Facts.Reference(
                        known.instruction(),
                        known.body(),
                        known.implemented(),
                        known.line(),
                        known.onItself() || more.onItself(),
                        both(known.caught(), more.caught())));
    }

    void stored(String field, Set<Token> tokens) {
        if (!tokens.isEmpty()) {
            stored.merge(field, tokens, Notes::both);
        }
    }

    void elements(int array, Set<Token> tokens) {
        if (!tokens.isEmpty()) {
            elements.merge(array, tokens, Notes::both);
        }
    }

    void returned(Set<Token> tokens) {
        returned.addAll(tokens);
    }

    void read(String field) {
        read.add(field);
    }

    void asked(int instruction, Facts.Asked guard) {
        asked.put(instruction, guard);
    }

    Facts facts() {
        return new Facts(
                List.copyOf(calls.values()),
                List.copyOf(references.values()),
                Map.copyOf(stored),
                Map.copyOf(elements),
                Set.copyOf(returned),
                Set.copyOf(read),
                List.copyOf(asked.values()),
                repeats());
    }

    private boolean repeats() {
        for (Facts.Call call : calls.values()) {
            for (Set<Token> argument : call.arguments()) {
                for (Token token : argument) {
                    if (token instanceof Token.Result result && result.instruction() >= call.instruction()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Set<Token>> both(List<Set<Token>> some, List<Set<Token>> more) {
        List<Set<Token>> both = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            both.add(both(some.get(i), more.get(i)));
        }
        return List.copyOf(both);
    }

    private static Set<Token> both(Set<Token> some, Set<Token> more) {
        return some.containsAll(more)
                ? some
                : Set.copyOf(Stream.concat(some.stream(), more.stream()).toList());
    }
}
