package dev.crumple.engine;

/** Numbers of things, as sentences have them. */
public final class Counted {

    private Counted() {}

    /**
     * Joins a number and a noun, which takes an s unless there is one of it.
     *
     * @param number how many
     * @param noun what, in the singular
     * @return both, such as {@code 2 proofs}
     */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
