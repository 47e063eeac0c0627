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
import java.util.function.Supplier;
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

    private final ServiceCode service;
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Header> headers = new HashMap<>();
    private final Map<String, List<String>> allOf = new HashMap<>();

    /**
     * What stands first in a class file.
     *
     * @param access the flags of the class
     * @param above its superclass, when it has one, and its interfaces
     */
    record Head(int access, List<String> above) {

        static Head of(ClassReader reader) {
            List<String> above = new ArrayList<>(List.of(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                above.add(0, reader.getSuperName());
            }
            return new Head(reader.getAccess(), List.copyOf(above));
        }
    }

    /** A head, of which methods and annotations are read when asked for; empty when the file cannot be read. */
    private static final class Header extends ClassVisitor {

        private final Head head;
        private final Set<String> annotations = new HashSet<>();
        private final Map<String, Set<String>> methods = new HashMap<>();
        private final Map<String, List<String>> thrown = new HashMap<>();
        private @Nullable Supplier<byte[]> rest;

        Header(Head head, @Nullable Supplier<byte[]> rest) {
            super(Opcodes.ASM9);
            this.head = head;
            this.rest = rest;
        }

        Header whole() {
            Supplier<byte[]> file = rest;
            if (file != null) {
                rest = null;
                read(file.get())
                        .ifPresent(reader -> reader.accept(
                                this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
            }
            return this;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(Type.getType(descriptor).getInternalName());
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int flags, String name, String descriptor, @Nullable String signature, String[] exceptions) {
            thrown.put(name + descriptor, exceptions == null ? List.of() : List.of(exceptions));
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

    /**
     * Knows the types of a service, and others.
     *
     * @param service its own
     * @param files finds the class file of any other type by its internal name
     */
    Types(ServiceCode service, Function<String, Optional<byte[]>> files) {
        this.service = service;
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
                    open.addAll(header(next).head.above());
                }
            }
            known = List.copyOf(found);
            allOf.put(type, known);
        }
        return known;
    }

    Set<String> annotations(String type) {
        return header(type).whole().annotations;
    }

    /** Lists the annotations of a method where it is declared first, from its type upwards. */
    Set<String> annotations(MethodRef method) {
        return declaring(method)
                .map(type -> header(type).whole().methods.getOrDefault(method.name() + method.descriptor(), Set.of()))
                .orElse(Set.of());
    }

    boolean declares(String type, MethodRef method) {
        return header(type).whole().methods.containsKey(method.name() + method.descriptor());
    }

    /** Lists the exceptions that a method declares. */
    List<String> thrown(MethodRef method) {
        return declaring(method)
                .map(type -> header(type).whole().thrown.getOrDefault(method.name() + method.descriptor(), List.of()))
                .orElse(List.of());
    }

    boolean isInterface(String type) {
        return (header(type).head.access() & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isPublic(String type) {
        return (header(type).head.access() & Opcodes.ACC_PUBLIC) != 0;
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
            Head own = service.head(type);
            known = own == null ? other(type) : new Header(own, () -> service.read(service.file(type)));
            headers.put(type, known);
        }
        return known;
    }

    private Header other(String type) {
        return files.apply(type)
                .flatMap(bytes -> read(bytes).map(reader -> new Header(Head.of(reader), () -> bytes)))
                .orElseGet(() -> new Header(new Head(0, List.of()), null));
    }

    private static Optional<ClassReader> read(byte[] file) {
        try {
            return Optional.of(new ClassReader(file));
        } catch (RuntimeException damagedOrTooNew) {
            // Of the service's own files others say so; of a library's, less is known.
            return Optional.empty();
        }
    }
}
