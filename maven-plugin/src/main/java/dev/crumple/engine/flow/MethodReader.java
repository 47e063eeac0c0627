package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows what values of one method stand for, and notes each call with what is passed. Knows nothing of other methods.
 * Where a loop brings more to its beginning than was known there, the method has to be read again.
 */
final class MethodReader extends MemberReader {

    private final Names names;
    private final Ways ways;
    private final Slots slots;
    private final Notes notes = new Notes();
    private final AskedGuards guards = new AskedGuards();
    private int place = -1;
    private int line;

    /**
     * Begins to read a method.
     *
     * @param method its name
     * @param access its flags
     * @param thrown the exceptions that it declares
     * @param names keeps names
     * @param loops what earlier readings found to come to what stands before
     */
    MethodReader(MethodRef method, int access, List<String> thrown, Names names, Loops loops) {
        super(method, access, thrown);
        this.names = names;
        this.slots = new Slots(parameters((access & Opcodes.ACC_STATIC) != 0, method.descriptor()));
        this.ways = new Ways(slots, loops);
    }

    private static List<Set<Token>> parameters(boolean isStatic, String descriptor) {
        List<Set<Token>> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add(Set.of(new Token.This()));
        }
        int index = 0;
        for (Type type : Type.getArgumentTypes(descriptor)) {
            locals.add(type.getSort() < Type.ARRAY ? Frame.NOTHING : Set.of(new Token.Parameter(index)));
            if (type.getSize() == 2) {
                locals.add(Frame.NOTHING);
            }
            index++;
        }
        return locals;
    }

    Facts facts() {
        return notes.facts();
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        ways.block(start, end, handler);
    }

    @Override
    public void visitLabel(Label label) {
        place++;
        ways.come(label);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        place++;
        line = number;
    }

    @Override
    public void visitInsn(int opcode) {
        place++;
        switch (opcode) {
            case Opcodes.AALOAD -> {
                slots.pop(1);
                slots.push(slots.pop());
            }
            case Opcodes.AASTORE -> {
                Set<Token> value = slots.pop();
                slots.pop(1);
                putInto(slots.pop(), value);
            }
            case Opcodes.ARETURN -> {
                Set<Token> value = slots.pop();
                notes.returned(value);
                slots.leave();
            }
            case Opcodes.ATHROW, Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN, Opcodes.RETURN ->
                slots.leave();
            default -> slots.operate(opcode);
        }
    }

    private void putInto(Set<Token> arrays, Set<Token> value) {
        for (Token token : arrays) {
            if (token instanceof Token.Elements elements) {
                notes.elements(elements.instruction(), value);
            }
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        place++;
        if (opcode != Opcodes.NEWARRAY) {
            slots.push(Frame.NOTHING);
        }
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        place++;
        switch (opcode) {
            case Opcodes.ALOAD -> slots.load(local);
            case Opcodes.ILOAD, Opcodes.FLOAD -> slots.push(Frame.NOTHING);
            case Opcodes.LLOAD, Opcodes.DLOAD -> slots.pushWide();
            case Opcodes.RET -> slots.leave();
            default -> {
                if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
                    slots.pop(1);
                    slots.store(local + 1, Frame.NOTHING);
                }
                slots.store(local, slots.pop());
                ways.changed();
            }
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        place++;
        switch (opcode) {
            case Opcodes.NEW -> slots.push(Set.of(new Token.Instance(names.one(type))));
            case Opcodes.ANEWARRAY -> {
                slots.pop(1);
                slots.push(Set.of(new Token.Elements(place)));
            }
            case Opcodes.INSTANCEOF -> {
                slots.pop(1);
                slots.push(Frame.NOTHING);
            }
            default -> {
                // A cast changes nothing.
            }
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        place++;
        boolean wide = isWide(descriptor.charAt(0));
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            slots.pop(wide ? 1 : 0);
            Set<Token> value = slots.pop();
            slots.pop(opcode == Opcodes.PUTFIELD ? 1 : 0);
            if (!value.isEmpty()) {
                notes.stored(names.one(owner + "." + name), value);
            }
            return;
        }
        slots.pop(opcode == Opcodes.GETFIELD ? 1 : 0);
        if (wide) {
            slots.pushWide();
        } else {
            slots.push(slots.isReached() ? held(owner, name, descriptor) : Frame.NOTHING);
        }
    }

    private Set<Token> held(String owner, String name, String descriptor) {
        if (!descriptor.startsWith("L") && !descriptor.startsWith("[L")) {
            return Frame.NOTHING;
        }
        Token.Held held = new Token.Held(names.one(owner + "." + name));
        notes.read(held.field());
        return Set.of(held);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        place++;
        boolean receiver = opcode != Opcodes.INVOKESTATIC;
        List<Set<Token>> passed = slots.popPassed(descriptor, receiver);
        boolean asked = AskedGuards.isAsked(owner, name);
        Facts.Asked guard = asked ? guards.asked() : null;
        if (slots.isReached()) {
            boolean exact = opcode != Opcodes.INVOKEVIRTUAL && opcode != Opcodes.INVOKEINTERFACE;
            MethodRef called = names.one(owner, name, descriptor);
            notes.call(new Facts.Call(place, called, exact, receiver, line, passed));
            if (guard != null) {
                notes.asked(guard);
            }
        }
        given(descriptor, isCodeless(descriptor) ? Frame.NOTHING : Set.of(new Token.Result(place)));
    }

    private void given(String descriptor, Set<Token> tokens) {
        char kind = descriptor.charAt(descriptor.indexOf(')') + 1);
        if (isWide(kind)) {
            slots.pushWide();
        } else if (kind != 'V') {
            slots.push(tokens);
        }
    }

    private static boolean isWide(char kind) {
        return kind == 'J' || kind == 'D';
    }

    /** Most calls give what nobody can run. */
    private static boolean isCodeless(String descriptor) {
        char kind = descriptor.charAt(descriptor.indexOf(')') + 1);
        return (kind != 'L' && kind != '[') || descriptor.endsWith(")Ljava/lang/String;");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... constants) {
        place++;
        List<Set<Token>> caught = slots.popPassed(descriptor, false);
        boolean lambda = slots.isReached()
                && bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && constants.length > 1
                && constants[0] instanceof Type
                && constants[1] instanceof Handle;
        if (lambda) {
            made(name, descriptor, (Type) constants[0], (Handle) constants[1], caught);
        }
        given(descriptor, lambda ? Set.of(new Token.Result(place)) : Frame.NOTHING);
    }

    private void made(String name, String descriptor, Type erased, Handle handle, List<Set<Token>> caught) {
        MethodRef body = names.one(handle.getOwner(), handle.getName(), handle.getDesc());
        MethodRef implemented =
                names.one(Type.getReturnType(descriptor).getInternalName(), name, erased.getDescriptor());
        boolean onObject = handle.getTag() != Opcodes.H_INVOKESTATIC && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL;
        boolean bound = onObject && !caught.isEmpty();
        boolean onItself = bound && caught.get(0).contains(new Token.This());
        List<Set<Token>> parameters = bound ? List.copyOf(caught.subList(1, caught.size())) : caught;
        notes.reference(new Facts.Reference(place, body, implemented, line, onItself, parameters));
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        place++;
        switch (opcode) {
            case Opcodes.GOTO -> {
                ways.lead(label);
                slots.leave();
            }
            case Opcodes.JSR -> {
                // What the old kind of subroutine changes is not followed behind it.
                slots.push(Frame.NOTHING);
                ways.lead(label);
                slots.pop(1);
            }
            case Opcodes.IFEQ,
                    Opcodes.IFNE,
                    Opcodes.IFLT,
                    Opcodes.IFGE,
                    Opcodes.IFGT,
                    Opcodes.IFLE,
                    Opcodes.IFNULL,
                    Opcodes.IFNONNULL -> {
                slots.pop(1);
                ways.lead(label);
            }
            default -> {
                slots.pop(2);
                ways.lead(label);
            }
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        place++;
        guards.constant(value);
        if (value instanceof Long || value instanceof Double || isWide(value)) {
            slots.pushWide();
        } else {
            slots.push(Frame.NOTHING);
        }
    }

    private static boolean isWide(Object value) {
        return value instanceof ConstantDynamic computed && computed.getSize() == 2;
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        place++;
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
        switchTo(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        switchTo(otherwise, labels);
    }

    private void switchTo(Label otherwise, Label[] labels) {
        place++;
        slots.pop(1);
        ways.lead(otherwise);
        for (Label label : labels) {
            ways.lead(label);
        }
        slots.leave();
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        place++;
        slots.pop(dimensions);
        slots.push(Frame.NOTHING);
    }
}
