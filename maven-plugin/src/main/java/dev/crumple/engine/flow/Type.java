package dev.crumple.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A class, interface, record, enum or annotation, as its class file describes it.
 *
 * @param name its internal name, such as {@code com/example/Orders$Line}
 * @param access flags as in {@link Opcodes}
 * @param parent the internal name of its superclass; null for {@code Object}
 * @param interfaces internal names of its direct interfaces
 * @param marks its annotations
 * @param methods its methods, in order
 * @param source the name of its source file; empty when the class file has none
 * @param isService whether it is the service's own, with code; a library's type has no sites
 * @param isAnonymous whether it has no name in the source, or only one within a method
 */
public record Type(
        String name,
        int access,
        @Nullable String parent,
        List<String> interfaces,
        List<Mark> marks,
        List<Method> methods,
        String source,
        boolean isService,
        boolean isAnonymous) {

    /** Copies the lists. */
    public Type {
        interfaces = List.copyOf(interfaces);
        marks = List.copyOf(marks);
        methods = List.copyOf(methods);
    }

    /**
     * Finds a method that stands in this type itself.
     *
     * @param name its name
     * @param descriptor its descriptor
     * @return the method
     */
    public Optional<Method> method(String name, String descriptor) {
        return methods.stream()
                .filter(method -> method.hasSignature(name, descriptor))
                .findFirst();
    }

    /**
     * Finds an annotation.
     *
     * @param type its internal name
     * @return the annotation
     */
    public Optional<Mark> mark(String type) {
        return marks.stream().filter(mark -> mark.type().equals(type)).findFirst();
    }

    /**
     * Tells whether it is an interface.
     *
     * @return true for annotations too
     */
    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Names what it extends and implements directly. */
    Stream<String> supertypes() {
        return Stream.concat(Stream.ofNullable(parent), interfaces.stream());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Type type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
