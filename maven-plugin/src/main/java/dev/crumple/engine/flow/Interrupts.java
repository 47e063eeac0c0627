package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds where guarded work catches an interrupt and goes on as if there had been none: it waits again, here or in who called
 * it. Work that returns, throws or tells the thread again gives its place back.
 */
final class Interrupts {

    private static final String INTERRUPTED = "java/lang/InterruptedException";
    private static final Set<String> CATCHING = Set.of(INTERRUPTED, "java/lang/Exception", "java/lang/Throwable");

    private final Program program;
    private final GuardedWork guarded;
    private final Waiting waiting;
    private final Map<String, List<MethodNode>> nodes = new HashMap<>();

    Interrupts(Program program, Edges edges, GuardedWork guarded) {
        this.program = program;
        this.guarded = guarded;
        this.waiting = new Waiting(program, edges, guarded);
    }

    /** Lists the lines of such handlers in a method that runs within a work. */
    Set<Integer> swallowed(MethodRef method, MethodRef work) {
        Set<Integer> lines = new TreeSet<>();
        List<TryCatchBlockNode> blocks =
                node(method).map(node -> node.tryCatchBlocks).orElse(List.of());
        for (TryCatchBlockNode block : blocks) {
            if (catchesInterrupts(block, blocks) && goesOn(block, method, work)) {
                lines.add(line(block.handler));
            }
        }
        return lines;
    }

    private boolean catchesInterrupts(TryCatchBlockNode block, List<TryCatchBlockNode> blocks) {
        if (block.type == null || !CATCHING.contains(block.type)) {
            return false;
        }
        List<TryCatchBlockNode> before = blocks.subList(0, blocks.indexOf(block)).stream()
                .filter(earlier -> CATCHING.contains(String.valueOf(earlier.type)))
                .toList();
        return block.type.equals(INTERRUPTED)
                || tried(block).stream()
                        .anyMatch(at -> at instanceof MethodInsnNode call
                                && waiting.mayBeInterrupted(call)
                                && before.stream()
                                        .noneMatch(earlier -> tried(earlier).contains(at)));
    }

    private static Set<AbstractInsnNode> tried(TryCatchBlockNode block) {
        Set<AbstractInsnNode> tried = new HashSet<>();
        for (AbstractInsnNode at = block.start; at != null && at != block.end; at = at.getNext()) {
            tried.add(at);
        }
        return tried;
    }

    private boolean goesOn(TryCatchBlockNode block, MethodRef method, MethodRef work) {
        Set<AbstractInsnNode> onward = Onward.from(block.handler);
        if (onward.stream().anyMatch(Interrupts::isKnown)) {
            return false;
        }
        boolean triesAgain = tried(block).stream().anyMatch(onward::contains);
        boolean returns = onward.stream().anyMatch(Onward::isReturn);
        return ((triesAgain || returns) && waits(onward))
                || (returns && callersGoOn(method, work, new HashSet<>(Set.of(work))));
    }

    /** Code that asks what it has caught, or tells the thread again, has not forgotten it. */
    private static boolean isKnown(AbstractInsnNode at) {
        boolean asks = at.getOpcode() == Opcodes.INSTANCEOF && ((TypeInsnNode) at).desc.equals(INTERRUPTED);
        boolean tells = at instanceof MethodInsnNode call
                && call.name.equals("interrupt")
                && call.owner.equals("java/lang/Thread");
        return asks || tells;
    }

    private boolean waits(Set<AbstractInsnNode> onward) {
        return onward.stream().anyMatch(at -> at instanceof MethodInsnNode call && waiting.mayWait(call));
    }

    private boolean callersGoOn(MethodRef method, MethodRef work, Set<MethodRef> asked) {
        if (!asked.add(method)) {
            return false;
        }
        // A library runs a lambda as often as it likes.
        return method.isLambda()
                || guarded.within(work).stream().anyMatch(caller -> goesOnAfter(method, caller, work, asked));
    }

    private boolean goesOnAfter(MethodRef method, MethodRef caller, MethodRef work, Set<MethodRef> asked) {
        List<Facts.Call> calls = program.facts(caller).calls().stream()
                .filter(call -> program.targets(call).contains(method))
                .toList();
        return !calls.isEmpty()
                && node(caller).stream()
                        .anyMatch(node -> calls.stream()
                                .map(call -> Onward.from(node.instructions
                                        .get(call.instruction())
                                        .getNext()))
                                .anyMatch(onward -> waits(onward)
                                        || (onward.stream().anyMatch(Onward::isReturn)
                                                && callersGoOn(caller, work, asked))));
    }

    private Optional<MethodNode> node(MethodRef method) {
        return nodes.computeIfAbsent(method.owner(), program::nodes).stream()
                .filter(node -> node.name.equals(method.name()) && node.desc.equals(method.descriptor()))
                .findFirst();
    }

    private static int line(AbstractInsnNode handler) {
        for (AbstractInsnNode at = handler; at != null; at = at.getNext()) {
            if (at instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }
}
