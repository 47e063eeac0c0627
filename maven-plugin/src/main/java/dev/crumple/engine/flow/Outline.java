package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What stands in a class file apart from code.
 *
 * @param sourceFile the name of the file it was compiled from; empty when the class file does not say
 * @param annotations the internal names of the annotations of the class
 * @param members its methods and constructors, as they stand
 */
record Outline(String sourceFile, Set<String> annotations, Map<MethodRef, Member> members) {

    /** Of a file that cannot be read. */
    static final Outline NOTHING = new Outline("", Set.of(), Map.of());

    /**
     * A method of the class.
     *
     * @param access its flags
     * @param annotations the internal names of its annotations
     * @param thrown the exceptions that it declares
     */
    record Member(int access, Set<String> annotations, List<String> thrown) {

        boolean has(int flags) {
            return (access & flags) != 0;
        }

        boolean hasCode() {
            return !has(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE);
        }
    }

    /**
     * Reads an outline.
     *
     * @throws RuntimeException if the file is broken behind its constant pool
     */
    static Outline of(String type, ClassReader reader, Names names) {
        OutlineReader outline = new OutlineReader(type, names);
        reader.accept(outline, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return new Outline(outline.sourceFile, Set.copyOf(outline.annotations), outline.members);
    }

    private static final class OutlineReader extends ClassVisitor {

        private final String type;
        private final Names names;
        private final Set<String> annotations = new HashSet<>();
        private final Map<MethodRef, Member> members = new LinkedHashMap<>();
        private String sourceFile = "";

        OutlineReader(String type, Names names) {
            super(Opcodes.ASM9);
            this.type = type;
            this.names = names;
        }

        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            if (source != null) {
                sourceFile = source;
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(Type.getType(descriptor).getInternalName());
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String[] thrown) {
            MethodRef method = names.one(type, name, descriptor);
            List<String> declared = thrown == null ? List.of() : List.of(thrown);
            members.put(method, new Member(access, Set.of(), declared));
            return new MethodVisitor(Opcodes.ASM9) {

                private final List<String> annotations = new ArrayList<>();

                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    annotations.add(Type.getType(annotation).getInternalName());
                    return null;
                }

                @Override
                public void visitEnd() {
                    if (!annotations.isEmpty()) {
                        members.put(method, new Member(access, Set.copyOf(annotations), declared));
                    }
                }
            };
        }
    }
}
