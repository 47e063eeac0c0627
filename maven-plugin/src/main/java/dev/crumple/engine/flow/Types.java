package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the headers of class files say: supertypes, methods and annotations. Reads each on demand, once, and no code. */
final class Types {

    private static final Set<String> OF_EVERYTHING = Set.of("equals", "hashCode", "toString", "getClass");

    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Header> headers = new HashMap<>();
    private final Map<String, List<String>> allOf = new HashMap<>();

    /** The head of a class file; a file that cannot be read has an empty one. */
    private static final class Header extends ClassVisitor {

        private final List<String> above = new ArrayList<>();
        private final Set<String> annotations = new HashSet<>();
        private final Map<String, Set<String>> methods = new HashMap<>();
        private int access;

        Header() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int flags,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            access = flags;
            if (superName != null) {
                above.add(superName);
            }
            above.addAll(interfaces == null ? List.of() : List.of(interfaces));
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(Type.getType(descriptor).getInternalName());
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int flags, String name, String descriptor, @Nullable String signature, String[] thrown) {
            Set<String> onMethod = methods.computeIfAbsent(name + descriptor, any -> new HashSet<>());
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    onMethod.add(Type.getType(annotation).getInternalName());
                    return null;
                }
            };
        }
    }

    Types(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** Lists a type and all above it, the nearest first. */
    List<String> allOf(String type) {
        List<String> known = allOf.get(type);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(type));
            while (!open.isEmpty()) {
                String next = open.poll();
                if (found.add(next)) {
                    open.addAll(header(next).above);
                }
            }
            known = List.copyOf(found);
            allOf.put(type, known);
        }
        return known;
    }

    Set<String> annotations(String type) {
        return header(type).annotations;
    }

    /** Lists the annotations of a method where it is declared first, from its type upwards. */
    Set<String> annotations(MethodRef method) {
        return declaring(method)
                .map(type -> header(type).methods.getOrDefault(method.name() + method.descriptor(), Set.of()))
                .orElse(Set.of());
    }

    boolean declares(String type, MethodRef method) {
        return header(type).methods.containsKey(method.name() + method.descriptor());
    }

    boolean isInterface(String type) {
        return (header(type).access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isPublic(String type) {
        return (header(type).access & Opcodes.ACC_PUBLIC) != 0;
    }

    /** Tells whether every object has the method, so that a client's own is never meant. */
    static boolean isOfEverything(MethodRef method) {
        return OF_EVERYTHING.contains(method.name());
    }

    private Optional<String> declaring(MethodRef method) {
        return allOf(method.owner()).stream()
                .filter(type -> declares(type, method))
                .findFirst();
    }

    private Header header(String type) {
        Header known = headers.get(type);
        if (known == null) {
            known = new Header();
            Header empty = known;
            files.apply(type).ifPresent(bytes -> read(bytes, empty));
            headers.put(type, known);
        }
        return known;
    }

    private static void read(byte[] bytes, Header into) {
        try {
            new ClassReader(bytes)
                    .accept(into, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException damagedOrTooNew) {
            // Of the service's own files others say so; of a library's, less is known.
        }
    }
}
