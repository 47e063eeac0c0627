package dev.crumple.engine.flow;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** A method of the service or of a library; one object for one method, so that identity is equality. Immutable. */
public final class Method {

    private final String owner;
    private final String name;
    private final String descriptor;
    private final int access;
    private final List<Mark> marks;
    private final List<Site> sites;

    Method(String owner, String name, String descriptor, int access, List<Mark> marks, List<Site> sites) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.marks = List.copyOf(marks);
        this.sites = List.copyOf(sites);
    }

    /**
     * Names the type that holds the method.
     *
     * @return its internal name
     */
    public String owner() {
        return owner;
    }

    /**
     * Names the method.
     *
     * @return its name in the class file; {@code lambda$…} for the body of a lambda
     */
    public String name() {
        return name;
    }

    /**
     * Gives the types of parameters and result.
     *
     * @return the descriptor
     */
    public String descriptor() {
        return descriptor;
    }

    /**
     * Gives the modifiers.
     *
     * @return flags as in {@link Opcodes}
     */
    public int access() {
        return access;
    }

    /**
     * Gives the annotations.
     *
     * @return those in the class file, in order
     */
    public List<Mark> marks() {
        return marks;
    }

    /**
     * Gives the instructions that lead elsewhere.
     *
     * @return the sites in order; none for methods of libraries, whose code is not read
     */
    public List<Site> sites() {
        return sites;
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
     * Tells whether a modifier is set.
     *
     * @param flag a flag as in {@link Opcodes}
     * @return true when it is
     */
    public boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** Tells whether people wrote it under this name, rather than the compiler. */
    boolean isWritten() {
        return !is(Opcodes.ACC_SYNTHETIC) && !name.equals("<clinit>");
    }

    /** Tells whether a subtype may take its place. */
    boolean isOverridable() {
        return !is(Opcodes.ACC_STATIC) && !is(Opcodes.ACC_PRIVATE) && !name.startsWith("<");
    }

    boolean hasSignature(String otherName, String otherDescriptor) {
        return name.equals(otherName) && descriptor.equals(otherDescriptor);
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }
}
