package dev.crumple.engine.flow;

import dev.crumple.engine.SourceLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A place in code that has to do with a declared method.
 *
 * @param caller the method that it stands in, as people name it
 * @param callee the method that is called there, as people name it
 * @param declared the declared method that it is about; null when it is about none
 * @param within the work within which it stands; null when it stands in none
 * @param at the place
 */
public record DeclaredCall(
        String caller,
        String callee,
        @Nullable Declared declared,
        @Nullable Work within,
        SourceLine at) implements Comparable<DeclaredCall> {

    private static final Comparator<DeclaredCall> BY_PLACE = Comparator.comparing(DeclaredCall::at)
            .thenComparing(DeclaredCall::callee)
            .thenComparing(call -> call.within == null ? "" : call.within.toString());

    /**
     * A method that carries failure modes.
     *
     * @param type the binary name of the type that declares it
     * @param method its name and erased parameter types, as a declaration names them
     */
    public record Declared(String type, String method) {

        static Declared of(MethodRef method) {
            String parameters = Arrays.stream(Type.getArgumentTypes(method.descriptor()))
                    .map(Type::getClassName)
                    .collect(Collectors.joining(","));
            return new Declared(method.owner().replace('/', '.'), method.name() + "(" + parameters + ")");
        }
    }

    /**
     * What runs within the guard of a declared method.
     *
     * @param declared the declared method
     * @param type the binary name of the class whose work it is
     */
    public record Work(Declared declared, String type) {}

    @Override
    public int compareTo(DeclaredCall other) {
        return BY_PLACE.compare(this, other);
    }
}
