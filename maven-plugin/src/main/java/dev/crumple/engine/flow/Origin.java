package dev.crumple.engine.flow;

/** Where a value in a method comes from. */
sealed interface Origin {

    /** The method was given it. */
    record Parameter(int slot) implements Origin {}

    /** A site made it: the object, the function, what a call returned, what a field held. */
    record Result(int site) implements Origin {}

    /** An array that an instruction made. */
    record Array(int instruction) implements Origin {}

    /** The class is written there. */
    record ClassName(String type) implements Origin {}

    /** The text is written there. */
    record Text(String text) implements Origin {}
}
