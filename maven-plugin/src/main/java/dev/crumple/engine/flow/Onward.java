package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where the code of a method can go from a place in it. */
final class Onward {

    private Onward() {}

    /** Lists the place and all that can follow it in the method, exceptions aside. */
    static Set<AbstractInsnNode> from(AbstractInsnNode place) {
        Set<AbstractInsnNode> seen = new LinkedHashSet<>(Set.of(place));
        Deque<AbstractInsnNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            after(open.poll()).stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }

    private static List<AbstractInsnNode> after(AbstractInsnNode instruction) {
        List<AbstractInsnNode> after = new ArrayList<>();
        if (instruction instanceof JumpInsnNode jump) {
            after.add(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode choice) {
            after.add(choice.dflt);
            after.addAll(choice.labels);
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            after.add(choice.dflt);
            after.addAll(choice.labels);
        }
        boolean leaves = isReturn(instruction)
                || instruction.getOpcode() == Opcodes.ATHROW
                || instruction.getOpcode() == Opcodes.GOTO
                || instruction instanceof TableSwitchInsnNode
                || instruction instanceof LookupSwitchInsnNode;
        if (!leaves && instruction.getNext() != null) {
            after.add(instruction.getNext());
        }
        return after;
    }
}
