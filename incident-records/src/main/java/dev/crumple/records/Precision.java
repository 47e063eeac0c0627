package dev.crumple.records;

import java.util.Locale;

/** How well a moment is known. */
enum Precision {
    MINUTE,
    APPROXIMATE,
    DAY,
    UNKNOWN;

    static final Vocabulary WORDS = Vocabulary.of("minute", "approximate", "day", "unknown");

    static Precision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
