package dev.crumple.resilience.internal.events;

/** What a line says of an exception. */
final class Thrown {

    private static final int LONGEST = 1000;

    private Thrown() {}

    /** Gives class and message, cut when long; the class alone when the exception cannot even say what it is. */
    static String text(Throwable thrown) {
        String text;
        try {
            text = String.valueOf(thrown.toString());
        } catch (RuntimeException | StackOverflowError e) {
            text = thrown.getClass().getName();
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
