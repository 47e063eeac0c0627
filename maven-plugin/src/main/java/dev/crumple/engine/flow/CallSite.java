package dev.crumple.engine.flow;

/**
 * A place where code of the service leaves the process.
 *
 * @param method the method that it stands in
 * @param instruction the place in it
 * @param line the line of the source; 0 when the class file does not say
 * @param client the client's name
 * @param leaving the method that leaves
 */
record CallSite(MethodRef method, int instruction, int line, String client, MethodRef leaving)
        implements Comparable<CallSite> {

    @Override
    public int compareTo(CallSite other) {
        int byMethod = method.compareTo(other.method);
        return byMethod != 0 ? byMethod : Integer.compare(instruction, other.instruction);
    }
}
