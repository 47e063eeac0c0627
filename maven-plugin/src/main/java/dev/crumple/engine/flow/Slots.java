package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the local variables and the stack may stand for at the instruction that is read. Where no way leads, nothing is kept
 * of them.
 */
final class Slots {

    private final List<Set<Token>> stack = new ArrayList<>();
    private List<Set<Token>> locals;
    private boolean reached = true;

    /** Begins a method with what its parameters stand for. */
    Slots(List<Set<Token>> locals) {
        this.locals = List.copyOf(locals);
    }

    boolean isReached() {
        return reached;
    }

    /** Goes on with what stands at a place, since a way leads there. */
    void reach(Frame frame) {
        reached = true;
        locals = frame.locals();
        stack.clear();
        stack.addAll(frame.stack());
    }

    /** Leaves the way that was followed: no way is known to what stands next. */
    void leave() {
        reached = false;
        stack.clear();
    }

    Frame frame() {
        return new Frame(locals, List.copyOf(stack));
    }

    /** What a handler begins with: the exception is all that is on the stack. */
    Frame caught() {
        return new Frame(locals, List.of(Frame.NOTHING));
    }

    void push(Set<Token> tokens) {
        if (reached) {
            stack.add(tokens);
        }
    }

    void pushWide() {
        push(Frame.NOTHING);
        push(Frame.NOTHING);
    }

    Set<Token> pop() {
        return stack.isEmpty() ? Frame.NOTHING : stack.remove(stack.size() - 1);
    }

    void pop(int slots) {
        for (int i = 0; i < slots; i++) {
            pop();
        }
    }

    /** Takes what is passed to a call: what it is called on, when it is called on something, and each argument. */
    List<Set<Token>> popPassed(String descriptor, boolean receiver) {
        int size = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (receiver ? 0 : 1);
        int first = Math.max(0, stack.size() - size);
        List<Set<Token>> passed = new ArrayList<>(size);
        int slot = first;
        if (receiver) {
            passed.add(Frame.at(stack, slot));
            slot++;
        }
        for (int at = 1; descriptor.charAt(at) != ')'; at = endOfType(descriptor, at)) {
            char kind = descriptor.charAt(at);
            passed.add(Frame.at(stack, slot));
            slot += kind == 'J' || kind == 'D' ? 2 : 1;
        }
        stack.subList(first, stack.size()).clear();
        return List.copyOf(passed);
    }

    private static int endOfType(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }

    void load(int local) {
        push(Frame.at(locals, local));
    }

    void store(int local, Set<Token> tokens) {
        if (reached) {
            locals = Frame.with(locals, local, tokens);
        }
    }

    /** Does what an instruction without operands does, when it hands on nothing but what is already on the stack. */
    void operate(int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> copy(1, 0);
            case Opcodes.DUP_X1 -> copy(1, 1);
            case Opcodes.DUP_X2 -> copy(1, 2);
            case Opcodes.DUP2 -> copy(2, 0);
            case Opcodes.DUP2_X1 -> copy(2, 1);
            case Opcodes.DUP2_X2 -> copy(2, 2);
            case Opcodes.SWAP -> {
                copy(1, 1);
                pop();
            }
            case Opcodes.ARRAYLENGTH -> {
                pop();
                push(Frame.NOTHING);
            }
            case Opcodes.LALOAD, Opcodes.DALOAD -> {
                pop(2);
                pushWide();
            }
            case Opcodes.IALOAD, Opcodes.FALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD -> {
                pop(2);
                push(Frame.NOTHING);
            }
            default -> {
                // What is left are numbers, which stand for nothing: only how many slots they take matters.
                int growth = growth(opcode);
                pop(-growth);
                for (int i = 0; i < growth; i++) {
                    push(Frame.NOTHING);
                }
            }
        }
    }

    /** Puts the highest slots once more below others. */
    private void copy(int slots, int below) {
        int end = stack.size();
        int place = end - slots - below;
        if (place >= 0) {
            stack.addAll(place, List.copyOf(stack.subList(end - slots, end)));
        }
    }

    private static int growth(int opcode) {
        return switch (opcode) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
            case Opcodes.ACONST_NULL,
                    Opcodes.ICONST_M1,
                    Opcodes.ICONST_0,
                    Opcodes.ICONST_1,
                    Opcodes.ICONST_2,
                    Opcodes.ICONST_3,
                    Opcodes.ICONST_4,
                    Opcodes.ICONST_5,
                    Opcodes.FCONST_0,
                    Opcodes.FCONST_1,
                    Opcodes.FCONST_2,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.F2L,
                    Opcodes.F2D -> 1;
            case Opcodes.NOP,
                    Opcodes.INEG,
                    Opcodes.LNEG,
                    Opcodes.FNEG,
                    Opcodes.DNEG,
                    Opcodes.I2F,
                    Opcodes.F2I,
                    Opcodes.L2D,
                    Opcodes.D2L,
                    Opcodes.I2B,
                    Opcodes.I2C,
                    Opcodes.I2S -> 0;
            case Opcodes.POP2,
                    Opcodes.LADD,
                    Opcodes.DADD,
                    Opcodes.LSUB,
                    Opcodes.DSUB,
                    Opcodes.LMUL,
                    Opcodes.DMUL,
                    Opcodes.LDIV,
                    Opcodes.DDIV,
                    Opcodes.LREM,
                    Opcodes.DREM,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> -2;
            case Opcodes.IASTORE,
                    Opcodes.FASTORE,
                    Opcodes.BASTORE,
                    Opcodes.CASTORE,
                    Opcodes.SASTORE,
                    Opcodes.LCMP,
                    Opcodes.DCMPL,
                    Opcodes.DCMPG -> -3;
            case Opcodes.LASTORE, Opcodes.DASTORE -> -4;
            default -> -1;
        };
    }
}
