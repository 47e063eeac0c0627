package dev.crumple.engine.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What stands in a class file apart from code.
 *
 * @param sourceFile the name of the file it was compiled from; empty when the class file does not say
 * @param annotations the internal names of the annotations of the class
 * @param members its methods and constructors, as they stand
 */
record Outline(String sourceFile, Set<String> annotations, Map<MethodRef.Signature, Member> members) {

    /** Of a file that cannot be read. */
    static final Outline NOTHING = new Outline("", Set.of(), Map.of());

    /**
     * A method of the class.
     *
     * @param method its name
     * @param access its flags
     * @param annotations the internal names of its annotations
     * @param thrown the exceptions that it declares
     */
    record Member(MethodRef method, int access, Set<String> annotations, List<String> thrown) {

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
    static Outline of(String type, ClassReader file, Names names) {
        OutlineReader outline = new OutlineReader(type, names);
        file.accept(outline, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return outline.outline();
    }
}
