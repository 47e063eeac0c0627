package dev.crumple.engine.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the code of one method, by itself: what the methods that it calls do and give is another matter, and found
 * later.
 *
 * @param calls its calls, as they stand
 * @param references the lambdas and method references that it makes, as they stand
 * @param stored what it puts into fields
 * @param elements what it puts into arrays, by the place where each is made
 * @param returned what it gives back
 * @param read the fields that it reads
 * @param asked the guards that it asks for by hand
 * @param repeats whether something is passed on to what stands before it, as loops do
 */
record Facts(
        List<Call> calls,
        List<Reference> references,
        Map<String, Set<Token>> stored,
        Map<Integer, Set<Token>> elements,
        Set<Token> returned,
        Set<String> read,
        List<Asked> asked,
        boolean repeats) {

    /**
     * A call and what is passed.
     *
     * @param instruction its place in the method
     * @param method the method as the instruction names it
     * @param exact whether no method of a subtype can be meant
     * @param receiver whether the first argument is what it is called on
     * @param line the line of the source; 0 when the class file does not say
     * @param arguments what each argument may stand for, what it is called on included
     */
    record Call(
            int instruction, MethodRef method, boolean exact, boolean receiver, int line, List<Set<Token>> arguments) {

        /** Tells whether something is passed that somebody could run. */
        boolean isHanding() {
            for (Set<Token> argument : arguments) {
                if (!argument.isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A lambda or a method reference that is made.
     *
     * @param instruction its place in the method
     * @param body the method that runs
     * @param implemented the method of the functional interface
     * @param line the line of the source; 0 when the class file does not say
     * @param onItself whether it is a method of the object that makes it
     * @param caught what each parameter that it has caught may stand for
     */
    record Reference(
            int instruction,
            MethodRef body,
            MethodRef implemented,
            int line,
            boolean onItself,
            List<Set<Token>> caught) {

        Token.Code code() {
            return new Token.Code(body, caught.size());
        }
    }

    /**
     * A guard that is asked for by the name of a declared method.
     *
     * @param type the internal name of the type that is written there; null when it is no constant
     * @param name the name that is written there
     */
    record Asked(@Nullable String type, String name) {}

    /** Of a method without code, or that was not read. */
    static final Facts NOTHING =
            new Facts(List.of(), List.of(), Map.of(), Map.of(), Set.of(), Set.of(), List.of(), false);

    /** Tells whether nothing is handed on that somebody could run, so that it is enough to know who calls whom. */
    boolean isPlain() {
        if (!references.isEmpty() || !stored.isEmpty() || !returned.isEmpty() || !asked.isEmpty()) {
            return false;
        }
        for (Call call : calls) {
            if (call.isHanding()) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the method takes something out of one of these fields. */
    boolean reads(Set<String> fields) {
        for (String field : read) {
            if (fields.contains(field)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the method makes a lambda whose body is one of these. */
    boolean makes(Set<MethodRef> bodies) {
        for (Reference reference : references) {
            if (bodies.contains(reference.body())) {
                return true;
            }
        }
        return false;
    }

    Set<Token> elements(int array) {
        return elements.getOrDefault(array, Set.of());
    }
}
