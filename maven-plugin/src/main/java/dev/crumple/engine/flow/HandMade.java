package dev.crumple.engine.flow;

import dev.crumple.engine.flow.DeclaredCall.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

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
                .forEach((method, node) -> node.instructions.forEach(instruction -> {
                    if (isGuard(instruction)) {
                        Optional<Declared> named = named(instruction);
                        allAreNamed &= named.isPresent();
                        named.ifPresent(declared -> askedBy.computeIfAbsent(method.owner(), any -> new ArrayList<>())
                                .add(declared));
                    }
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

    private static boolean isGuard(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals("dev/crumple/resilience/Guards")
                && call.name.equals("guard");
    }

    /** Reads the class and the name that are given to the call, as far as they are constants. */
    private Optional<Declared> named(AbstractInsnNode call) {
        String name = "";
        for (AbstractInsnNode at = call.getPrevious(); at != null && !isGuard(at); at = at.getPrevious()) {
            if (at instanceof LdcInsnNode loaded && loaded.cst instanceof String text) {
                name = text;
            } else if (at instanceof LdcInsnNode loaded && loaded.cst instanceof Type type) {
                return declared(type.getInternalName(), name);
            }
        }
        return Optional.empty();
    }

    private Optional<Declared> declared(String type, String name) {
        return program.methods().keySet().stream()
                .filter(method -> method.owner().equals(type) && method.name().equals(name) && edges.isDeclared(method))
                .findFirst()
                .map(Declared::of);
    }
}
