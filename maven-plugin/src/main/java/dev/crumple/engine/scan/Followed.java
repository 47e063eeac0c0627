package dev.crumple.engine.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The types that rules follow from some classes, as a loader that finds the files of no others: all that the classes inherit
 * from, what encloses them, their annotations and those of their methods, and the classes that annotations of ours name. Of
 * every other type that is called or mentioned, ArchUnit keeps the name; but it would read the whole file to learn it.
 */
final class Followed extends ClassLoader {

    private static final String ENDING = ".class";
    private static final String OURS = "Ldev/crumple/annotations/";

    private final TestClassPath classPath;
    private final Set<String> unreadable;
    private final Set<String> files = new HashSet<>();

    /**
     * Looks at the classes to follow from.
     *
     * @param classFiles their files, none of them damaged
     * @param classPath where the types are
     * @param unreadable files that nobody can read, as a class path names them
     */
    Followed(Collection<Path> classFiles, TestClassPath classPath, Set<String> unreadable) {
        super(null);
        this.classPath = classPath;
        this.unreadable = unreadable;
        classFiles.forEach(this::followFrom);
    }

    /** Finds the file of a type that is followed, and follows it to its supertypes. */
    @Override
    public @Nullable URL getResource(String name) {
        if (unreadable.contains(name) || !files.contains(name)) {
            return null;
        }
        classPath.file(name.substring(0, name.length() - ENDING.length())).ifPresent(this::followFurther);
        return classPath.find(name);
    }

    private void followFurther(byte[] classFile) {
        try {
            followSupertypes(new ClassReader(classFile));
        } catch (RuntimeException damagedOrTooNew) {
            // ArchUnit gets no further with it either.
        }
    }

    private void followFrom(Path classFile) {
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(classFile));
            followSupertypes(reader);
            reader.accept(new Marked(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        } catch (RuntimeException damagedInside) {
            // ArchUnit gets no further with it, and the prefilter says so.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void followSupertypes(ClassReader reader) {
        follow(reader.getSuperName());
        Stream.of(reader.getInterfaces()).forEach(this::follow);
    }

    private void follow(@Nullable String internalName) {
        files.add(internalName + ENDING);
    }

    private @Nullable AnnotationVisitor followAnnotation(String descriptor) {
        follow(Type.getType(descriptor).getInternalName());
        return descriptor.startsWith(OURS) ? new Values() : null;
    }

    /** A class, with what it and its methods are marked with. */
    private final class Marked extends ClassVisitor {

        private String name = "";

        Marked() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String type,
                @Nullable String signature,
                @Nullable String superclass,
                String[] interfaces) {
            name = type;
        }

        @Override
        public void visitInnerClass(String type, @Nullable String outer, @Nullable String simpleName, int access) {
            if (type.equals(name)) {
                follow(outer);
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return followAnnotation(descriptor);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String[] exceptions) {
            return new MethodVisitor(api) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return followAnnotation(type);
                }
            };
        }
    }

    /** The values of an annotation, of which classes are followed. */
    private final class Values extends AnnotationVisitor {

        Values() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(@Nullable String element, Object value) {
            if (value instanceof Type type) {
                follow(type.getInternalName());
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(@Nullable String element, String descriptor) {
            return followAnnotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String element) {
            return this;
        }
    }
}
