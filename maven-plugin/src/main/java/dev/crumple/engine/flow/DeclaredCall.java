package dev.crumple.engine.flow;

import dev.crumple.engine.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A place in code that has to do with a declared method.
 *
 * @param caller the method that it stands in, as people name it
 * @param callee the method that is called there, as people name it
 * @param declared the declared method that it is about; null when it is about none
 * @param within the declared method within whose guard it stands; null when it stands in none
 * @param at the place
 */
public record DeclaredCall(
        String caller,
        String callee,
        @Nullable Declared declared,
        @Nullable Declared within,
        SourceLine at) implements Comparable<DeclaredCall> {

    /**
     * A method that carries failure modes.
     *
     * @param type the binary name of the type that declares it
     * @param method its name
     */
    public record Declared(String type, String method) {}

    @Override
    public int compareTo(DeclaredCall other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : callee.compareTo(other.callee);
    }
}
