package dev.crumple.engine.flow;

import dev.crumple.engine.flow.Site.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a method, with its sites when its code is read. */
final class MethodReader extends MethodVisitor {

    private final String owner;
    private final String name;
    private final String descriptor;
    private final int access;
    private final Consumer<Method> then;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private int line;

    MethodReader(String owner, String name, String descriptor, int access, Consumer<Method> then) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.then = then;
    }

    /** Tells whether a field may hold what flows; strings and numbers never do. */
    static boolean mayHoldWork(String descriptor) {
        return descriptor.startsWith("L")
                && !descriptor.equals("Ljava/lang/String;")
                && !descriptor.startsWith("Lorg/slf4j/");
    }

    /** Tells whether a field holds the only object of a Kotlin object or of a lambda that captures nothing. */
    static boolean holdsOnlyObject(String owner, String name, String descriptor) {
        return name.equals("INSTANCE") && descriptor.length() == owner.length() + 2 && descriptor.startsWith(owner, 1);
    }

    /** Finds the method behind a lambda or a method reference; null when the bootstrap makes something else. */
    static @Nullable Handle function(Handle bootstrap, Object[] arguments) {
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                        && arguments.length > 1
                        && arguments[1] instanceof Handle handle
                ? handle
                : null;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new MarkReader(descriptor, marks::add);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        this.line = line;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
        add(Kind.CALL, opcode, owner, name, descriptor, "", "");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Handle handle = function(bootstrap, arguments);
        if (handle != null) {
            String functional = Type.getReturnType(descriptor).getInternalName();
            add(
                    Kind.FUNCTION,
                    handle.getTag(),
                    handle.getOwner(),
                    handle.getName(),
                    handle.getDesc(),
                    functional,
                    descriptor);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(Kind.NEW, 0, type, "", "", "", "");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if ((opcode != Opcodes.GETFIELD && opcode != Opcodes.GETSTATIC) || !mayHoldWork(descriptor)) {
            return;
        }
        if (opcode == Opcodes.GETSTATIC && holdsOnlyObject(owner, name, descriptor)) {
            add(Kind.NEW, 0, owner, "", "", "", "");
        } else {
            add(Kind.READ, opcode, owner, name, descriptor, "", "");
        }
    }

    @Override
    public void visitEnd() {
        then.accept(new Method(owner, name, descriptor, access, marks, sites));
    }

    private void add(
            Kind kind, int opcode, String owner, String name, String descriptor, String functional, String captured) {
        sites.add(new Site(kind, sites.size(), line, opcode, owner, name, descriptor, functional, captured));
    }
}
