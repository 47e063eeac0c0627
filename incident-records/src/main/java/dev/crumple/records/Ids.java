package dev.crumple.records;

import java.util.regex.Pattern;

/** The form of an id, of a record as of a countermeasure: both stand in {@code record/countermeasure}. */
final class Ids {

    static final String ADVICE = "Write letters, digits, `.`, `_` and `-` only";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private Ids() {}

    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }
}
