package dev.crumple.engine;

/**
 * A class or method that carries a mark: a game day of a failure mode, or a countermeasure.
 *
 * @param owner the binary name of the class
 * @param method the method, or the empty string when the class itself is marked
 * @param value what the mark names: {@code feature/mode}, or {@code record/countermeasure}
 * @param at where it stands
 */
public record MarkedCode(String owner, String method, String value, SourceLine at) {

    /**
     * Names the marked code as tests are named everywhere.
     *
     * @return {@code class#method}, or the class alone
     */
    public String key() {
        return method.isEmpty() ? owner : owner + "#" + method;
    }
}
