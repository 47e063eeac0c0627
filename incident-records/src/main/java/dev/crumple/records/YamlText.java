package dev.crumple.records;

import java.util.regex.Pattern;

/** Writes text so that YAML reads the same text again, whatever somebody typed. */
public final class YamlText {

    /** Words that need no quotes anywhere, not even between brackets. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/$+-]*(?:#[\\p{L}\\p{N}_$]+)?");
    /** What another reader may take for a number, a time, a truth or nothing. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)[-+.\\d].*|null|true|false|yes|no|on|off|y|n|\\.?inf|\\.?nan");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(-.*)?");

    private YamlText() {}

    /**
     * Writes a scalar that may stand in a block or between brackets.
     *
     * @param text the text
     * @return the text itself where that is plain, else the text between double quotes
     */
    public static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !text.contains(" #")
                && (!AMBIGUOUS.matcher(text).matches() || DAY.matcher(text).matches());
        return plain ? text : quoted(text);
    }

    /**
     * Writes a scalar between double quotes.
     *
     * @param text the text
     * @return one line
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else if (Character.getType(c) == Character.SURROGATE) {
                        quoted.append('\uFFFD');
                    } else {
                        quoted.append(String.format("\\U%08x", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Leaves out what a reader would not see, or see elsewhere. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
