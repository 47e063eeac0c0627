package dev.crumple.engine.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** A method as class files name it. {@link Names} makes them: of each there is one, and it has a number. */
final class MethodRef implements Comparable<MethodRef> {

    private final String owner;
    private final Signature signature;
    private final int hash;
    private final int number;

    /**
     * What a method is called within its type.
     *
     * @param name its name
     * @param descriptor its parameters and what it returns
     */
    record Signature(String name, String descriptor) {}

    /**
     * Names a method.
     *
     * @param owner the internal name of the type it is called on, such as {@code java/net/http/HttpClient}
     * @param signature what it is called there
     * @param number its place among all methods, from 0; negative for what is only looked for
     */
    MethodRef(String owner, Signature signature, int number) {
        this.owner = owner;
        this.signature = signature;
        this.hash = owner.hashCode() * 31 + signature.hashCode();
        this.number = number;
    }

    String owner() {
        return owner;
    }

    Signature signature() {
        return signature;
    }

    String name() {
        return signature.name();
    }

    String descriptor() {
        return signature.descriptor();
    }

    int number() {
        return number;
    }

    boolean isConstructor() {
        return name().equals("<init>");
    }

    boolean isLambda() {
        return name().startsWith("lambda$");
    }

    /** Tells whether older compilers made it, so that nested classes reach each other's private members. */
    boolean isAccessor() {
        return name().startsWith("access$");
    }

    /** The internal name of the type it returns; empty for primitives, arrays and void. */
    String returns() {
        Type type = Type.getReturnType(descriptor());
        return type.getSort() == Type.OBJECT ? type.getInternalName() : "";
    }

    /** Names it as people do: a lambda by the method that it stands in. */
    String label() {
        String method = isLambda() ? name().replaceFirst("^lambda\\$", "").replaceFirst("\\$[^$]*$", "") : name();
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
                        && signature.equals(that.signature));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(MethodRef other) {
        int byOwner = owner.compareTo(other.owner);
        int byName = byOwner != 0 ? byOwner : name().compareTo(other.name());
        return byName != 0 ? byName : descriptor().compareTo(other.descriptor());
    }

    @Override
    public String toString() {
        return owner + "." + name() + descriptor();
    }
}
