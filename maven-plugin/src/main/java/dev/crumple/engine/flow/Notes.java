package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the facts of a method while it is read, each instruction once. */
final class Notes {

    private final List<Facts.Call> calls = new ArrayList<>();
    private final List<Facts.Reference> references = new ArrayList<>(0);
    private final Map<String, Set<Token>> stored = new HashMap<>(0);
    private final Map<Integer, Set<Token>> elements = new HashMap<>(0);
    private final Set<Token> returned = new HashSet<>(0);
    private final Set<String> read = new HashSet<>(0);
    private final List<Facts.Asked> asked = new ArrayList<>(0);

    void call(Facts.Call call) {
        calls.add(call);
    }

    void reference(Facts.Reference reference) {
        references.add(reference);
    }

    void stored(String field, Set<Token> tokens) {
        stored.merge(field, tokens, Frame::both);
    }

    void elements(int array, Set<Token> tokens) {
        if (!tokens.isEmpty()) {
            elements.merge(array, tokens, Frame::both);
        }
    }

    void returned(Set<Token> tokens) {
        returned.addAll(tokens);
    }

    void read(String field) {
        read.add(field);
    }

    void asked(Facts.Asked guard) {
        asked.add(guard);
    }

    Facts facts() {
        return new Facts(
                List.copyOf(calls),
                List.copyOf(references),
                Map.copyOf(stored),
                Map.copyOf(elements),
                Set.copyOf(returned),
                Set.copyOf(read),
                List.copyOf(asked),
                repeats());
    }

    private boolean repeats() {
        for (Facts.Call call : calls) {
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
}
