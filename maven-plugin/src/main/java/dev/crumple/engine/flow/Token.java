package dev.crumple.engine.flow;

/** What a value may stand for, as far as it matters who runs it. */
sealed interface Token {

    /**
     * A lambda or a method reference.
     *
     * @param body the method that runs
     * @param bound how many of its parameters the lambda has caught
     */
    record Code(MethodRef body, int bound) implements Token {}

    /**
     * What a call gives, or the lambda that is made there.
     *
     * @param instruction the place in its method
     */
    record Result(int instruction) implements Token {}

    /**
     * An object of a type that is made.
     *
     * @param type its internal name
     */
    record Instance(String type) implements Token {}

    /** The object that the method runs on. */
    record This() implements Token {}

    /**
     * The answer of a remote call that has not begun yet.
     *
     * @param call the call
     */
    record Pending(CallSite call) implements Token {}

    /**
     * What the method was given.
     *
     * @param index the parameter, from 0
     */
    record Parameter(int index) implements Token {}

    /**
     * What protects the chain that it is applied to.
     *
     * @param library who protects; {@link #NOTHING} when it only tries again
     */
    record Operator(String library) implements Token {

        static final String NOTHING = "-";

        boolean protects() {
            return !library.equals(NOTHING);
        }
    }

    /**
     * What a field holds.
     *
     * @param field its owner and name
     */
    record Held(String field) implements Token {}

    /**
     * What an array holds.
     *
     * @param instruction the place in its method where it is made
     */
    record Elements(int instruction) implements Token {}
}
