package dev.crumple.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class files of a service as large as one wants, the same ones every time: packages of fifty classes, each class with
 * eight methods that call later classes of its package, or hand a lambda to the first one; one class in a hundred asks
 * over HTTP, unless nothing is to be asked.
 */
final class GeneratedService {

    private static final int PACKAGE = 50;
    private static final int METHODS = 8;
    private static final String OBJECT = "java/lang/Object";
    private static final String CLIENT = "java/net/http/HttpClient";
    private static final String SEND =
            "(Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;)" + "Ljava/net/http/HttpResponse;";
    private static final Handle METAFACTORY = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private final Random chance = new Random(42);
    private final int size;
    private final boolean asks;

    private GeneratedService(int size, boolean asks) {
        this.size = size;
        this.asks = asks;
    }

    /** Writes a service of so many classes into an empty folder. */
    static void write(Path folder, int size, boolean asks) throws IOException {
        GeneratedService service = new GeneratedService(size, asks);
        for (int i = 0; i < size; i++) {
            Path file = folder.resolve(name(i) + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, service.type(i));
        }
    }

    private static String name(int i) {
        return "com/example/part" + i / PACKAGE + "/Type" + i;
    }

    private byte[] type(int i) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name(i), null, OBJECT, null);
        for (int method = 0; method < METHODS; method++) {
            work(writer, i, method);
        }
        // The first class of a package is the helper to which the others hand lambdas.
        MethodVisitor helper = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                "run",
                "(Ljava/util/function/Supplier;)" + "Ljava/lang/Object;",
                null,
                null);
        helper.visitCode();
        helper.visitVarInsn(Opcodes.ALOAD, 0);
        helper.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, "java/util/function/Supplier", "get", "()Ljava/lang/Object;", true);
        helper.visitInsn(Opcodes.ARETURN);
        helper.visitMaxs(0, 0);
        helper.visitEnd();
        return writer.toByteArray();
    }

    private void work(ClassWriter writer, int i, int method) {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "work" + method, "()Ljava/lang/Object;", null, null);
        code.visitCode();
        int last = Math.min(size, (i / PACKAGE + 1) * PACKAGE) - 1;
        for (int call = 0; call < 3 && i < last; call++) {
            String target = name(i + 1 + chance.nextInt(last - i));
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, target, "work" + chance.nextInt(METHODS), "()Ljava/lang/Object;", false);
            code.visitInsn(Opcodes.POP);
        }
        if (i < last && method == 0) {
            handOn(code, name(i / PACKAGE * PACKAGE), name(last));
        }
        if (asks && i % 100 == 99 && method == 1) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, CLIENT, "newHttpClient", "()L" + CLIENT + ";", false);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CLIENT, "send", SEND, false);
            code.visitInsn(Opcodes.POP);
        }
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void handOn(MethodVisitor code, String helper, String target) {
        Type erased = Type.getMethodType("()Ljava/lang/Object;");
        code.visitInvokeDynamicInsn(
                "get",
                "()Ljava/util/function/Supplier;",
                METAFACTORY,
                erased,
                new Handle(Opcodes.H_INVOKESTATIC, target, "work1", "()Ljava/lang/Object;", false),
                erased);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, helper, "run", "(Ljava/util/function/Supplier;)Ljava/lang/Object;", false);
        code.visitInsn(Opcodes.POP);
    }
}
