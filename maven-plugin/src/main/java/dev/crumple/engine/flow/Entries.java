package dev.crumple.engine.flow;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** Where the service's code is entered from outside: by a framework, or in a library by whoever uses it. */
final class Entries {

    private final Program program;
    private final Graph graph;
    private final Ways ways;
    private final boolean library;
    private final List<Pattern> marks = Line.of("entries.txt").stream()
            .map(line -> new Pattern(line.replace('.', '/')))
            .toList();

    Entries(Program program, Graph graph, Ways ways, boolean library) {
        this.program = program;
        this.graph = graph;
        this.ways = ways;
        this.library = library;
    }

    List<Method> all() {
        return graph.methods().stream()
                .filter(graph::leadsOut)
                .filter(this::isEntry)
                .toList();
    }

    private boolean isEntry(Method method) {
        if (isCompiled(method)) {
            return false;
        }
        if (method.name().equals("<clinit>") || isCalledByFramework(method)) {
            return true;
        }
        if (method.is(Opcodes.ACC_PRIVATE) || standsBehindDeclaration(method)) {
            return false;
        }
        if (library && isExported(method)) {
            return true;
        }
        boolean made = !graph.makersOf(method.owner()).isEmpty();
        return graph.leadingTo(method).findAny().isEmpty() || (!made && isFrameworkCallback(method));
    }

    /** The body of a lambda and the like; a bridge is what a library calls. */
    private static boolean isCompiled(Method method) {
        return method.is(Opcodes.ACC_SYNTHETIC) && !method.is(Opcodes.ACC_BRIDGE);
    }

    private boolean isCalledByFramework(Method method) {
        boolean main = method.is(Opcodes.ACC_STATIC) && method.hasSignature("main", "([Ljava/lang/String;)V");
        return main
                || method.marks().stream()
                        .anyMatch(mark -> marks.stream().anyMatch(pattern -> pattern.matches(mark.type())));
    }

    /** A library calls it by one of its own types, unless the type is one of the JDK's for work, which the service hands on. */
    private boolean isFrameworkCallback(Method method) {
        return graph.isCallback(method)
                && program.overridden(method).noneMatch(above -> above.owner().startsWith("java/"));
    }

    /** What implements a declared method is reached through its guard. */
    private boolean standsBehindDeclaration(Method method) {
        return program.overridden(method).anyMatch(ways::isDeclared);
    }

    private boolean isExported(Method method) {
        boolean visible = method.is(Opcodes.ACC_PUBLIC) || method.is(Opcodes.ACC_PROTECTED);
        return visible
                && program.type(method.owner())
                        .filter(type -> (type.access() & Opcodes.ACC_PUBLIC) != 0 && !type.isAnonymous())
                        .isPresent();
    }

    /** Tells whether types make an application: something starts them, or is made to be deployed. */
    static boolean startsAnything(Program program, Iterable<String> types) {
        for (String name : types) {
            boolean starts = program.type(name).stream()
                    .flatMap(type -> type.methods().stream())
                    .anyMatch(method -> method.name().equals("main")
                            && method.is(Opcodes.ACC_STATIC)
                            && (method.descriptor().equals("([Ljava/lang/String;)V")
                                    || method.descriptor().equals("()V")));
            if (starts) {
                return true;
            }
        }
        return false;
    }
}
