package dev.crumple.evidence;

/**
 * Something wrong with a declaration.
 *
 * @param rule the rule it breaks, in kebab case, such as {@code fallback-missing}
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 */
public record Problem(String rule, String what, String remedy) {

    @Override
    public String toString() {
        return "[" + rule + "] " + what + " " + remedy;
    }
}
