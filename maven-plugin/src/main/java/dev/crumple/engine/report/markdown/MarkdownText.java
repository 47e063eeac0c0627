package dev.crumple.engine.report.markdown;

/** Makes what people wrote stand in Markdown as it is, on one line, and short. */
final class MarkdownText {

    private static final String MEANT = "\\`*_[]|~";

    /** So much of a sentence is read in a comment. */
    private static final int LENGTH = 240;

    private MarkdownText() {}

    /** Escapes a text that does not begin a line; a person or team named in it is not called. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        shortened(text).codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("@\u200B");
                default -> {
                    if (MEANT.indexOf(letter) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(letter);
                }
            }
        });
        return escaped.toString();
    }

    /** Shows a name as code, in a fence longer than any run of backticks in it. */
    static String code(String name) {
        String line = shortened(name);
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        String room = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + room + line.replace("|", "\\|") + room + fence;
    }

    private static String shortened(String text) {
        String line =
                text.replaceAll("\\p{Cntrl}+", " ").replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH - 1)) + "…";
    }
}
