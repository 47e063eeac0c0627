package dev.crumple.benchmarks;

import java.util.Locale;

/**
 * A target and what was measured.
 *
 * @param name its name
 * @param measured what was measured, in words
 * @param target the target, in words
 * @param held whether it was held
 */
record Target(String name, String measured, String target, boolean held) {

    static Target ratio(String name, double measured, String of, double atMost) {
        return new Target(name, words("%.2fx %s", measured, of), words("<= %.2fx", atMost), measured <= atMost);
    }

    /** Bytes are whole; JMH spreads what its own iterations allocate over the calls. */
    static Target bytes(String name, double measured, long atMost) {
        long bytes = Math.round(measured);
        return new Target(name, bytes + " B", "<= " + atMost + " B", bytes <= atMost);
    }

    static Target millis(String name, double measured, String what, double atMost) {
        return new Target(name, words("%.2f ms %s", measured, what), words("<= %.0f ms", atMost), measured <= atMost);
    }

    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        return words("%-28s%-44s%-12s%s", name, measured, target, held ? "held" : "missed");
    }
}
