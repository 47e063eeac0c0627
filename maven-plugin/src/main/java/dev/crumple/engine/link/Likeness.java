package dev.crumple.engine.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether two texts may be about the same thing: they share words that say something. */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    /** Words that countermeasures or failures of every kind are written with. */
    private static final Set<String> COMMON = Set.of("""
            add after all and any are before being but can check does error exception expected
            expecting fail failed failure false fix for from has have into its java make more must not
            null one only org that the their them then this test true use was were when where which
            while will with
            """.split("\\s+"));

    private Likeness() {}

    /** At least two words, and at least half of the title's. */
    static boolean between(String title, String text) {
        Set<String> wanted = words(title);
        long shared = words(text).stream().filter(wanted::contains).count();
        return shared >= 2 && shared * 2 >= wanted.size();
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
