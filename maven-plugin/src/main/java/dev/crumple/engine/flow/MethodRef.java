package dev.crumple.engine.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** A method as class files name it; its hash is kept, since every map of the flow asks for it. */
final class MethodRef implements Comparable<MethodRef> {

    private final String owner;
    private final String name;
    private final String descriptor;
    private final int hash;

    /**
     * Names a method.
     *
     * @param owner the internal name of the type it is called on, such as {@code java/net/http/HttpClient}
     * @param name its name
     * @param descriptor its parameters and what it returns
     */
    MethodRef(String owner, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String descriptor() {
        return descriptor;
    }

    static MethodRef of(MethodInsnNode call) {
        return new MethodRef(call.owner, call.name, call.desc);
    }

    MethodRef in(String type) {
        return type.equals(owner) ? this : new MethodRef(type, name, descriptor);
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    boolean isLambda() {
        return name.startsWith("lambda$");
    }

    /** Tells whether older compilers made it, so that nested classes reach each other's private members. */
    boolean isAccessor() {
        return name.startsWith("access$");
    }

    /** The internal name of the type it returns; empty for primitives, arrays and void. */
    String returns() {
        Type type = Type.getReturnType(descriptor);
        return type.getSort() == Type.OBJECT ? type.getInternalName() : "";
    }

    /** Names it as people do: a lambda by the method that it stands in. */
    String label() {
        String method = isLambda() ? name.replaceFirst("^lambda\\$", "").replaceFirst("\\$[^$]*$", "") : name;
        return simple(owner) + "." + (method.equals("<init>") ? "new" : method);
    }

    /** The simple name of a type, without those that it is nested in. */
    static String simple(String internalName) {
        String name = internalName.substring(internalName.lastIndexOf('/') + 1).replaceFirst("(\\$\\d+)+$", "");
        return name.substring(name.lastIndexOf('$') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MethodRef that
                        && hash == that.hash
                        && owner.equals(that.owner)
                        && name.equals(that.name)
                        && descriptor.equals(that.descriptor));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(MethodRef other) {
        int byOwner = owner.compareTo(other.owner);
        int byName = byOwner != 0 ? byOwner : name.compareTo(other.name);
        return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }
}
