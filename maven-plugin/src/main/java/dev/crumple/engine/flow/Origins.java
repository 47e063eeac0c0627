package dev.crumple.engine.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows values through the instructions of a method: a copy or a cast keeps where they come from. */
final class Origins extends Interpreter<Value> {

    private final Map<AbstractInsnNode, Integer> sites;
    private final Map<AbstractInsnNode, Integer> places;

    Origins(Map<AbstractInsnNode, Integer> sites, Map<AbstractInsnNode, Integer> places) {
        super(Opcodes.ASM9);
        this.sites = sites;
        this.places = places;
    }

    @Override
    public @Nullable Value newValue(@Nullable Type type) {
        if (type == null) {
            return Value.ONE;
        }
        return type == Type.VOID_TYPE ? null : ofSize(type.getSize());
    }

    @Override
    public Value newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY
                ? Value.of(new Origin.Parameter(local))
                : ofSize(type.getSize());
    }

    @Override
    public Value newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> Value.TWO;
            case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC ->
                result(
                        instruction,
                        Type.getType(((org.objectweb.asm.tree.FieldInsnNode) instruction).desc)
                                .getSize());
            default -> result(instruction, 1);
        };
    }

    private static Value constant(Object constant) {
        if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
            return Value.of(new Origin.ClassName(type.getInternalName()));
        }
        if (constant instanceof String text) {
            return Value.of(new Origin.Text(text));
        }
        return constant instanceof Long || constant instanceof Double ? Value.TWO : Value.ONE;
    }

    @Override
    public Value copyOperation(AbstractInsnNode instruction, Value value) {
        return value;
    }

    @Override
    public @Nullable Value unaryOperation(AbstractInsnNode instruction, Value value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST -> value;
            case Opcodes.ANEWARRAY -> Value.of(new Origin.Array(places.getOrDefault(instruction, 0)));
            case Opcodes.GETFIELD ->
                result(
                        instruction,
                        Type.getType(((org.objectweb.asm.tree.FieldInsnNode) instruction).desc)
                                .getSize());
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L -> Value.TWO;
            default -> Value.ONE;
        };
    }

    @Override
    public @Nullable Value binaryOperation(AbstractInsnNode instruction, Value left, Value right) {
        return switch (instruction.getOpcode()) {
            case Opcodes.AALOAD -> left;
            case Opcodes.LALOAD,
                    Opcodes.DALOAD,
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
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> Value.TWO;
            default -> Value.ONE;
        };
    }

    @Override
    public @Nullable Value ternaryOperation(AbstractInsnNode instruction, Value one, Value two, Value three) {
        return null;
    }

    @Override
    public Value naryOperation(AbstractInsnNode instruction, List<? extends Value> values) {
        if (instruction instanceof MethodInsnNode call) {
            // What hands its argument back is a copy.
            return call.owner.equals("java/util/Objects") && call.name.startsWith("requireNonNull")
                    ? values.get(0)
                    : result(instruction, Type.getReturnType(call.desc).getSize());
        }
        if (instruction instanceof InvokeDynamicInsnNode made) {
            return result(instruction, Type.getReturnType(made.desc).getSize());
        }
        return Value.ONE;
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Value value, Value expected) {}

    @Override
    public Value merge(Value one, Value other) {
        return one.size() == other.size() ? one.or(other) : Value.ONE;
    }

    private Value result(AbstractInsnNode instruction, int size) {
        Integer site = sites.get(instruction);
        return site == null || size != 1 ? ofSize(size) : Value.of(new Origin.Result(site));
    }

    private static Value ofSize(int size) {
        return size == 2 ? Value.TWO : Value.ONE;
    }
}
