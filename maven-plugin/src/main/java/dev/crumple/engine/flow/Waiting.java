package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which calls may wait, and which of them an interrupt ends. */
final class Waiting {

    private static final String INTERRUPTED = "java/lang/InterruptedException";
    private static final Set<String> WIDER = Set.of("java/lang/Exception", "java/lang/Throwable");

    private final Program program;
    private final Edges edges;
    private final GuardedWork guarded;
    private final Map<MethodRef, Boolean> known = new HashMap<>();

    Waiting(Program program, Edges edges, GuardedWork guarded) {
        this.program = program;
        this.edges = edges;
        this.guarded = guarded;
    }

    /** Tells whether a call may wait: for another thread, for a dependency, or within the guard of another feature. */
    boolean mayWait(MethodInsnNode call) {
        MethodRef method = method(call);
        return isInterruptible(method)
                || program.client(method) != null
                || edges.isDeclared(method)
                || program.targets(method).stream().anyMatch(this::waits);
    }

    /** Tells whether a call may throw what an interrupt makes of it, said so or under a wider name. */
    boolean mayBeInterrupted(MethodInsnNode call) {
        MethodRef method = method(call);
        boolean wider = program.types().thrown(method).stream().anyMatch(WIDER::contains);
        return isInterruptible(method)
                || (wider && program.targets(method).stream().anyMatch(this::waits));
    }

    private MethodRef method(MethodInsnNode call) {
        return program.method(call.owner, call.name, call.desc);
    }

    private boolean isInterruptible(MethodRef method) {
        return program.types().thrown(method).contains(INTERRUPTED);
    }

    private boolean waits(MethodRef method) {
        return known.computeIfAbsent(
                method,
                one -> guarded.within(one).stream()
                        .anyMatch(inner -> !program.sites(inner).isEmpty()
                                || program.facts(inner).calls().stream()
                                        .anyMatch(call -> isInterruptible(call.method()))));
    }
}
