package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a class file into a {@link Type}. */
final class TypeReader extends ClassVisitor {

    private final boolean service;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private String name = "";
    private int access;
    private @Nullable String parent;
    private List<String> interfaces = List.of();
    private String source = "";
    private boolean anonymous;

    private TypeReader(boolean service) {
        super(Opcodes.ASM9);
        this.service = service;
    }

    /** Reads a type of the service, with its sites. */
    static Type ofService(byte[] bytes) {
        return read(bytes, true, ClassReader.SKIP_FRAMES);
    }

    /** Reads a type of a library, without the code of its methods. */
    static Type ofLibrary(byte[] bytes) {
        return read(bytes, false, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    }

    private static Type read(byte[] bytes, boolean service, int options) {
        TypeReader reader = new TypeReader(service);
        new ClassReader(bytes).accept(reader, options);
        return new Type(
                reader.name,
                reader.access,
                reader.parent,
                reader.interfaces,
                reader.marks,
                reader.methods,
                reader.source,
                service,
                reader.anonymous);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        this.name = name;
        this.access = access;
        this.parent = parent;
        this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        this.source = source == null ? "" : source;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        anonymous = true;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new MarkReader(descriptor, marks::add);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodReader(name, method, descriptor, access, methods::add);
    }
}
