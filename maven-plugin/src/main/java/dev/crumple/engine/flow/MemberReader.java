package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what stands before a method's code. */
class MemberReader extends MethodVisitor {

    private final MethodRef method;
    private final int access;
    private final List<String> thrown;
    private final List<String> annotations = new ArrayList<>(0);

    MemberReader(MethodRef method, int access, List<String> thrown) {
        super(Opcodes.ASM9);
        this.method = method;
        this.access = access;
        this.thrown = thrown;
    }

    @Override
    public final @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(Type.getType(descriptor).getInternalName());
        return null;
    }

    final Outline.Member member() {
        return new Outline.Member(method, access, Set.copyOf(annotations), thrown);
    }
}
