package dev.crumple.engine.flow;

import dev.crumple.engine.flow.DeclaredCall.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guards that a service asks for by the name of a declared method, to call them by hand. */
final class HandMade {

    private final Program program;
    private final Edges edges;
    private final Map<String, List<Declared>> askedBy = new HashMap<>();
    private boolean allAreNamed = true;

    HandMade(Program program, Edges edges) {
        this.program = program;
        this.edges = edges;
        program.methods()
                .forEach(method -> program.facts(method).asked().forEach(asked -> {
                    Optional<Declared> named = declared(asked);
                    allAreNamed &= named.isPresent();
                    named.ifPresent(declared -> askedBy.computeIfAbsent(method.owner(), any -> new ArrayList<>())
                            .add(declared));
                }));
    }

    /** Finds the declared method whose guard the code of a class calls, when it asks for no other. */
    Optional<Declared> onlyOneOf(String type) {
        List<Declared> asked = askedBy.getOrDefault(type, List.of());
        return asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    }

    /** Tells whether guards of the type are asked for, each by a name that is written, and none of them is the method's. */
    boolean forget(Declared declared) {
        List<Declared> ofType = askedBy.values().stream()
                .flatMap(List::stream)
                .filter(asked -> asked.type().equals(declared.type()))
                .toList();
        return allAreNamed && !ofType.isEmpty() && !ofType.contains(declared);
    }

    private Optional<Declared> declared(Facts.Asked asked) {
        return program.methods().stream()
                .filter(method -> method.owner().equals(asked.type())
                        && method.name().equals(asked.name())
                        && edges.isDeclared(method))
                .findFirst()
                .map(Declared::of);
    }
}
