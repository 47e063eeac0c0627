package dev.crumple.engine.record;

import java.util.regex.Pattern;

/** Makes what somebody typed fit for a line of Markdown: it says the same, and means nothing to Markdown or to a record. */
final class Escaped {

    private static final int LONGEST = 300;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Z}]+");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]~|!#]");
    private static final Pattern BEGINNING = Pattern.compile("^([-+>=]|\\d+[.)])");

    private Escaped() {}

    /** Brings a text to one line, without what nobody would see; a text of nothing else is refused. */
    static String title(String typed) {
        String line = oneLine(typed);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("crumple.title is blank: write what happened, in one line.");
        }
        return line;
    }

    private static String oneLine(String typed) {
        return UNSEEN.matcher(typed).replaceAll(" ").strip();
    }

    static String of(String typed) {
        String line = oneLine(typed);
        // What parts a timeline's line, or names its source, is not for others to write.
        String plain =
                cut(line).replace('·', '-').replace('{', '(').replace('}', ')').replace("→", "->");
        String escaped = MARKDOWN.matcher(plain).replaceAll("\\\\$0");
        escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return BEGINNING.matcher(escaped).replaceFirst("\\\\$1");
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
