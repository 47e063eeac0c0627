package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what stands in a class file apart from code. */
class OutlineReader extends ClassVisitor {

    private final String type;
    private final Names names;
    private final Set<String> annotations = new HashSet<>();
    private final List<MemberReader> members = new ArrayList<>();
    private String sourceFile = "";

    OutlineReader(String type, Names names) {
        super(Opcodes.ASM9);
        this.type = type;
        this.names = names;
    }

    @Override
    public final void visit(
            int version, int access, String name, String signature, String superName, String[] interfaces) {
        members.clear();
    }

    @Override
    public final void visitSource(@Nullable String source, @Nullable String debug) {
        if (source != null) {
            sourceFile = source;
        }
    }

    @Override
    public final @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(Type.getType(descriptor).getInternalName());
        return null;
    }

    @Override
    public final MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String[] thrown) {
        MethodRef method = names.one(type, name, descriptor);
        MemberReader member = member(method, access, thrown == null ? List.of() : List.of(thrown));
        members.add(member);
        return member;
    }

    /** Gives what reads a method. */
    MemberReader member(MethodRef method, int access, List<String> thrown) {
        return new MemberReader(method, access, thrown);
    }

    final Outline outline() {
        Map<MethodRef.Signature, Outline.Member> known = new LinkedHashMap<>();
        for (MemberReader reader : members) {
            Outline.Member member = reader.member();
            known.put(member.method().signature(), member);
        }
        return new Outline(sourceFile, Set.copyOf(annotations), known);
    }
}
