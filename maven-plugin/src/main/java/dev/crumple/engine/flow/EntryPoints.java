package dev.crumple.engine.flow;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

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
        for (MethodRef method : program.methods()) {
            if (program.hasCode(method) && isEntry(method, program.member(method))) {
                entries.add(method);
            }
        }
        return entries;
    }

    private boolean isEntry(MethodRef method, Outline.Member member) {
        boolean generated = member.has(Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE);
        if (generated || edges.implementsDeclared(method)) {
            return false;
        }
        boolean calledByNobody = !edges.isCalled(method) && !isHookOfWhatIsHandedOut(method);
        boolean calledByAFramework = program.catalogue().isEntry(member.annotations())
                || (edges.isKnownToLibraries(method) && !edges.isHandedOut(method.owner()));
        return calledByNobody || calledByAFramework || (library && isExported(method, member));
    }

    /** Who is handed an object calls its methods; who that is has been followed. */
    private boolean isHookOfWhatIsHandedOut(MethodRef method) {
        return edges.isHandedOut(method.owner()) && edges.isKnownToLibraries(method);
    }

    private boolean isExported(MethodRef method, Outline.Member member) {
        return member.has(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)
                && program.types().isPublic(method.owner());
    }
}
