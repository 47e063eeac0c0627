package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What flows where within one method.
 *
 * @param arguments what each site takes, by the site's ordinal: the receiver first, if there is one; what a function
 *     captures
 * @param returned what the method returns
 * @param stores what is put into fields
 * @param elements what is put into arrays, by the array
 */
record Flow(
        Map<Integer, List<Value>> arguments,
        List<Value> returned,
        List<Store> stores,
        Map<Origin, Set<Origin>> elements) {

    /** Nothing is known. */
    static final Flow UNKNOWN = new Flow(Map.of(), List.of(), List.of(), Map.of());

    /** Generated methods past this length are not followed: the time for it grows faster than they do. */
    private static final int LONGEST = 6_000;

    /** A value put into a field, which is {@code owner.name}. */
    record Store(String field, Value value) {}

    /** Follows the values of a method. */
    static Flow of(String owner, MethodNode code) {
        if (code.instructions.size() == 0 || code.instructions.size() > LONGEST) {
            return UNKNOWN;
        }
        Map<AbstractInsnNode, Integer> sites = new IdentityHashMap<>();
        Map<AbstractInsnNode, Integer> places = new IdentityHashMap<>();
        for (AbstractInsnNode instruction : code.instructions) {
            places.put(instruction, places.size());
            if (isSite(instruction)) {
                sites.put(instruction, sites.size());
            }
        }
        try {
            Frame<Value>[] frames = new Analyzer<>(new Origins(sites, places)).analyze(owner, code);
            return read(code, frames, sites);
        } catch (AnalyzerException | IndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }

    /** Counts as {@link MethodReader} does. */
    private static boolean isSite(AbstractInsnNode instruction) {
        if (instruction instanceof InvokeDynamicInsnNode made) {
            return MethodReader.function(made.bsm, made.bsmArgs) != null;
        }
        if (instruction instanceof FieldInsnNode field) {
            boolean read = field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.GETFIELD;
            return read && MethodReader.mayHoldWork(field.desc);
        }
        return instruction instanceof MethodInsnNode || instruction.getOpcode() == Opcodes.NEW;
    }

    private static Flow read(MethodNode code, Frame<Value>[] frames, Map<AbstractInsnNode, Integer> sites) {
        Flow flow = new Flow(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        int place = 0;
        for (AbstractInsnNode instruction : code.instructions) {
            Frame<Value> frame = frames[place++];
            if (frame != null) {
                flow.add(instruction, frame, sites);
            }
        }
        return flow;
    }

    private void add(AbstractInsnNode instruction, Frame<Value> frame, Map<AbstractInsnNode, Integer> sites) {
        int top = frame.getStackSize();
        switch (instruction.getOpcode()) {
            case Opcodes.ARETURN -> returned.add(frame.getStack(top - 1));
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> {
                FieldInsnNode field = (FieldInsnNode) instruction;
                stores.add(new Store(field.owner + "." + field.name, frame.getStack(top - 1)));
            }
            case Opcodes.AASTORE ->
                frame.getStack(top - 3)
                        .origins()
                        .forEach(array -> elements.computeIfAbsent(array, any -> new HashSet<>())
                                .addAll(frame.getStack(top - 1).origins()));
            default -> {
                Integer site = sites.get(instruction);
                if (site != null) {
                    arguments.put(site, taken(instruction, frame));
                }
            }
        }
    }

    private static List<Value> taken(AbstractInsnNode instruction, Frame<Value> frame) {
        int count = 0;
        if (instruction instanceof MethodInsnNode call) {
            count = Type.getArgumentCount(call.desc) + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        } else if (instruction instanceof InvokeDynamicInsnNode made) {
            count = Type.getArgumentCount(made.desc);
        }
        List<Value> values = new ArrayList<>();
        for (int place = frame.getStackSize() - count; place < frame.getStackSize(); place++) {
            values.add(frame.getStack(place));
        }
        return values;
    }

    /** Gives what a site takes at a position, from 0. */
    Value argument(Site site, int position) {
        List<Value> taken = arguments.getOrDefault(site.ordinal(), List.of());
        return position < taken.size() ? taken.get(position) : Value.ONE;
    }
}
