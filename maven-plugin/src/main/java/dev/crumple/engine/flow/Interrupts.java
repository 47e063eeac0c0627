package dev.crumple.engine.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Finds where a method catches an interrupt and goes on as if there had been none. */
final class Interrupts {

    private static final String INTERRUPTED = "java/lang/InterruptedException";

    private Interrupts() {}

    /** Lists the lines of the handlers that neither throw nor interrupt the thread again. */
    static Set<Integer> swallowed(MethodNode method) {
        Set<Integer> lines = new TreeSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (INTERRUPTED.equals(block.type) && !isPassedOn(block.handler)) {
                lines.add(line(block.handler));
            }
        }
        return lines;
    }

    private static boolean isPassedOn(AbstractInsnNode handler) {
        Set<AbstractInsnNode> seen = new HashSet<>();
        for (AbstractInsnNode at = handler; at != null && seen.add(at); at = next(at)) {
            if (at.getOpcode() == Opcodes.ATHROW || isInterrupt(at)) {
                return true;
            }
            if (at.getOpcode() >= Opcodes.IRETURN && at.getOpcode() <= Opcodes.RETURN) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable AbstractInsnNode next(AbstractInsnNode at) {
        return at.getOpcode() == Opcodes.GOTO ? ((JumpInsnNode) at).label : at.getNext();
    }

    private static boolean isInterrupt(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.name.equals("interrupt")
                && call.owner.equals("java/lang/Thread");
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
