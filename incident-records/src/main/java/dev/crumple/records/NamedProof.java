package dev.crumple.records;

import java.util.Locale;

/**
 * What a countermeasure names as its proof.
 *
 * @param means what kind of proof it is
 * @param name what the record calls it
 * @param line the line that it stands on
 */
public record NamedProof(Means means, String name, int line) {

    /** By what a third person can see that a countermeasure is in force. */
    public enum Means {
        /** A test that passes: {@code class#method}, or the class alone. */
        TEST,
        /** A drill that held: the id of a record of type {@code game-day}, with or without the day at its beginning. */
        DRILL,
        /** A metric that the service registers, by its name. */
        METRIC,
        /** A pattern of {@code CODEOWNERS} that has an owner. */
        CODEOWNERS;

        /**
         * Names it as records do.
         *
         * @return lower case, such as {@code drill}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
