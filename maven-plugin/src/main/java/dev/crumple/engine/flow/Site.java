package dev.crumple.engine.flow;

import org.objectweb.asm.Opcodes;

/**
 * An instruction of a method that leads elsewhere.
 *
 * @param kind what it does
 * @param ordinal its place among the method's sites, from 0
 * @param line its line in the source, 0 when the class file has none
 * @param opcode for a call the instruction's opcode, for a function the kind of its handle; else 0
 * @param owner the internal name of the type that is named: of the called method, of the method behind a function, of the
 *     made object, of the field
 * @param name the method's or field's name; empty for a made object
 * @param descriptor the method's or field's descriptor; empty for a made object
 * @param functional the interface that a function implements; else empty
 * @param captured the types that a function captures, as the descriptor of a method; else empty
 */
public record Site(
        Kind kind,
        int ordinal,
        int line,
        int opcode,
        String owner,
        String name,
        String descriptor,
        String functional,
        String captured) {

    /** What an instruction does. */
    public enum Kind {
        /** Calls a method. */
        CALL,
        /** Makes a lambda or a method reference. */
        FUNCTION,
        /** Makes an object, or takes the only one of a Kotlin object. */
        NEW,
        /** Reads a field that holds an object. */
        READ
    }

    /** Tells whether a call needs no receiver. */
    boolean isStatic() {
        return kind == Kind.CALL
                ? opcode == Opcodes.INVOKESTATIC
                : kind == Kind.FUNCTION && opcode == Opcodes.H_INVOKESTATIC;
    }

    /** Tells whether a call, or the call of a method reference, goes to exactly the named method. */
    boolean isExact() {
        return switch (kind) {
            case CALL -> opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
            case FUNCTION ->
                opcode == Opcodes.H_INVOKESTATIC
                        || opcode == Opcodes.H_INVOKESPECIAL
                        || opcode == Opcodes.H_NEWINVOKESPECIAL;
            default -> false;
        };
    }

    /** Tells whether it may run the named method. */
    boolean isCode() {
        return kind == Kind.CALL || kind == Kind.FUNCTION;
    }
}
