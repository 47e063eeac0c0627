package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows what values of one method stand for, and notes each call with what is passed. Knows nothing of other methods. */
final class MethodReader extends Interpreter<FlowValue> {

    private final BasicInterpreter basic = new BasicInterpreter();
    private final InsnList code;
    private final int[] parameterOfLocal;
    private final Names names;
    private final Notes notes = new Notes();

    private MethodReader(MethodNode node, Names names) {
        super(Opcodes.ASM9);
        this.code = node.instructions;
        this.names = names;
        this.parameterOfLocal = parameters(node);
    }

    /** Reads a method; nothing is known of code that no verifier would let pass. */
    static Facts read(String owner, MethodNode node, Names names) {
        if (node.instructions.size() == 0) {
            return Facts.NOTHING;
        }
        MethodReader reader = new MethodReader(node, names);
        try {
            new Analyzer<>(reader).analyze(owner, node);
        } catch (AnalyzerException | RuntimeException unverifiable) {
            return Facts.NOTHING;
        }
        return reader.notes.facts();
    }

    private static int[] parameters(MethodNode node) {
        int[] ofLocal = new int[node.maxLocals + 1];
        int local = (node.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        Type[] types = Type.getArgumentTypes(node.desc);
        for (int i = 0; i < types.length; i++) {
            ofLocal[local] = i;
            local += types[i].getSize();
        }
        return ofLocal;
    }

    @Override
    public FlowValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        Token token = isInstanceMethod && local == 0 ? new Token.This() : new Token.Parameter(parameterOfLocal[local]);
        BasicValue kind = kind(basic.newValue(type));
        return BasicValue.REFERENCE_VALUE.equals(kind) ? new FlowValue(kind, Set.of(token)) : new FlowValue(kind);
    }

    @Override
    public @Nullable FlowValue newValue(@Nullable Type type) {
        BasicValue value = basic.newValue(type);
        return value == null ? null : new FlowValue(value);
    }

    @Override
    public FlowValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        FlowValue value = new FlowValue(kind(basic.newOperation(instruction)));
        if (instruction instanceof TypeInsnNode made) {
            return new FlowValue(value.kind(), Set.of(new Token.Instance(names.one(made.desc))));
        }
        if (instruction instanceof FieldInsnNode field) {
            return new FlowValue(value.kind(), held(field));
        }
        return value;
    }

    @Override
    public FlowValue copyOperation(AbstractInsnNode instruction, FlowValue value) {
        return value;
    }

    @Override
    public @Nullable FlowValue unaryOperation(AbstractInsnNode instruction, FlowValue value) throws AnalyzerException {
        BasicValue result = basic.unaryOperation(instruction, value.kind());
        switch (instruction.getOpcode()) {
            case Opcodes.PUTSTATIC -> store((FieldInsnNode) instruction, value);
            case Opcodes.ARETURN -> notes.returned(value.tokens());
            case Opcodes.CHECKCAST -> {
                return new FlowValue(kind(result), value.tokens());
            }
            case Opcodes.GETFIELD -> {
                return new FlowValue(kind(result), held((FieldInsnNode) instruction));
            }
            case Opcodes.ANEWARRAY -> {
                return new FlowValue(kind(result), Set.of(new Token.Elements(code.indexOf(instruction))));
            }
            default -> {}
        }
        return result == null ? null : new FlowValue(result);
    }

    @Override
    public @Nullable FlowValue binaryOperation(AbstractInsnNode instruction, FlowValue first, FlowValue second)
            throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.PUTFIELD) {
            store((FieldInsnNode) instruction, second);
        }
        BasicValue result = basic.binaryOperation(instruction, first.kind(), second.kind());
        if (result == null) {
            return null;
        }
        return instruction.getOpcode() == Opcodes.AALOAD
                ? new FlowValue(result, first.tokens())
                : new FlowValue(result);
    }

    @Override
    public @Nullable FlowValue ternaryOperation(
            AbstractInsnNode instruction, FlowValue array, FlowValue index, FlowValue value) {
        if (instruction.getOpcode() == Opcodes.AASTORE) {
            for (Token token : array.tokens()) {
                if (token instanceof Token.Elements elements) {
                    notes.elements(elements.instruction(), value.tokens());
                }
            }
        }
        return null;
    }

    @Override
    public FlowValue naryOperation(AbstractInsnNode instruction, List<? extends FlowValue> values)
            throws AnalyzerException {
        // Of what kind the result is, the instruction says alone.
        BasicValue kind = kind(basic.naryOperation(instruction, List.of()));
        List<Set<Token>> passed = tokens(values);
        if (instruction instanceof MethodInsnNode call) {
            return new FlowValue(kind, called(call, passed));
        }
        if (instruction instanceof InvokeDynamicInsnNode lambda) {
            return new FlowValue(kind, made(lambda, passed));
        }
        return new FlowValue(kind);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, FlowValue value, FlowValue expected) {
        // What is returned was noted when it was taken from the stack.
    }

    @Override
    public FlowValue merge(FlowValue known, FlowValue more) {
        return known.or(more);
    }

    private static List<Set<Token>> tokens(List<? extends FlowValue> values) {
        List<Set<Token>> tokens = new ArrayList<>(values.size());
        for (FlowValue value : values) {
            tokens.add(value.tokens());
        }
        return List.copyOf(tokens);
    }

    private Set<Token> called(MethodInsnNode node, List<Set<Token>> passed) {
        boolean receiver = node.getOpcode() != Opcodes.INVOKESTATIC;
        boolean exact = node.getOpcode() != Opcodes.INVOKEVIRTUAL && node.getOpcode() != Opcodes.INVOKEINTERFACE;
        int place = code.indexOf(node);
        MethodRef called = names.one(node.owner, node.name, node.desc);
        notes.call(new Facts.Call(place, called, exact, receiver, line(node), passed));
        if (AskedGuards.isAsked(node)) {
            notes.asked(place, AskedGuards.at(node));
        }
        return isCodeless(node.desc) ? Set.of() : Set.of(new Token.Result(place));
    }

    /** Most calls give what nobody can run. */
    private static boolean isCodeless(String descriptor) {
        char kind = descriptor.charAt(descriptor.indexOf(')') + 1);
        return (kind != 'L' && kind != '[') || descriptor.endsWith(")Ljava/lang/String;");
    }

    private Set<Token> made(InvokeDynamicInsnNode lambda, List<Set<Token>> caught) {
        if (!lambda.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                || !(lambda.bsmArgs[0] instanceof Type erased)
                || !(lambda.bsmArgs[1] instanceof Handle handle)) {
            return Set.of();
        }
        int place = code.indexOf(lambda);
        MethodRef body = names.one(handle.getOwner(), handle.getName(), handle.getDesc());
        MethodRef implemented =
                names.one(Type.getReturnType(lambda.desc).getInternalName(), lambda.name, erased.getDescriptor());
        boolean onObject = handle.getTag() != Opcodes.H_INVOKESTATIC && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL;
        boolean bound = onObject && !caught.isEmpty();
        boolean onItself = bound && caught.get(0).contains(new Token.This());
        List<Set<Token>> parameters = bound ? List.copyOf(caught.subList(1, caught.size())) : caught;
        notes.reference(new Facts.Reference(place, body, implemented, line(lambda), onItself, parameters));
        return Set.of(new Token.Result(place));
    }

    private Set<Token> held(FieldInsnNode field) {
        if (!field.desc.startsWith("L") && !field.desc.startsWith("[L")) {
            return Set.of();
        }
        Token.Held held = new Token.Held(names.one(field.owner + "." + field.name));
        notes.read(held.field());
        return Set.of(held);
    }

    private void store(FieldInsnNode field, FlowValue value) {
        notes.stored(names.one(field.owner + "." + field.name), value.tokens());
    }

    private static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode before = instruction; before != null; before = before.getPrevious()) {
            if (before instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** The verifier's view has a value here; ASM leaves open that it might not. */
    private static BasicValue kind(@Nullable BasicValue value) {
        return value == null ? BasicValue.UNINITIALIZED_VALUE : value;
    }
}
