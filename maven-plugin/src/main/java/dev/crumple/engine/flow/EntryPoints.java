package dev.crumple.engine.flow;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Finds the methods that are called from outside the service's own code. */
final class EntryPoints {

    private final Program program;
    private final Edges edges;
    private final boolean library;

    EntryPoints(Program program, Edges edges, boolean library) {
        this.program = program;
        this.edges = edges;
        this.library = library;
    }

    Set<MethodRef> find() {
        Set<MethodRef> entries = new LinkedHashSet<>();
        program.methods().forEach((method, node) -> {
            if (node.instructions.size() > 0 && isEntry(method, node)) {
                entries.add(method);
            }
        });
        return entries;
    }

    private boolean isEntry(MethodRef method, MethodNode node) {
        boolean generated = (node.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
        if (generated || edges.implementsDeclared(method)) {
            return false;
        }
        boolean calledByNobody = !edges.isCalled(method) && !isHookOfWhatIsHandedOut(method);
        boolean calledByAFramework = program.catalogue().isEntry(program.types().annotations(method))
                || (edges.isKnownToLibraries(method) && !edges.isHandedOut(method.owner()));
        return calledByNobody || calledByAFramework || (library && isExported(method, node));
    }

    /** Who is handed an object calls its methods; who that is has been followed. */
    private boolean isHookOfWhatIsHandedOut(MethodRef method) {
        return edges.isHandedOut(method.owner()) && edges.isKnownToLibraries(method);
    }

    private boolean isExported(MethodRef method, MethodNode node) {
        return (node.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
                && program.types().isPublic(method.owner());
    }
}
