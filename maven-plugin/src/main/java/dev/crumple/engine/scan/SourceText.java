package dev.crumple.engine.scan;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a source file, searched the way a reader would: comments do not count, and strings count only where a
 * string is looked for.
 */
final class SourceText {

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(String.join(
            "|",
            "//[^\\n]*",
            "(?s:/\\*.*?\\*/)",
            "(?s:\"\"\".*?\"\"\")",
            "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"",
            "'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'"));

    private static final Pattern OF_A_LINE = Pattern.compile("[^\\n]");

    /** Without comments; offsets as in the file. */
    private final String literals;

    /** Without comments and without the content of literals; offsets as in the file. */
    private final String code;

    SourceText(String text) {
        literals = COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(found -> escaped(found.group().startsWith("/") ? blank(found.group()) : found.group()));
        code = COMMENT_OR_LITERAL.matcher(text).replaceAll(found -> escaped(blank(found.group())));
    }

    /** Finds where a type is declared: as deep within others as is said, or else anywhere. */
    OptionalInt type(String simpleName, int depth) {
        List<Integer> found = Pattern.compile(
                        "\\b(?:class|interface|record|enum|object)\\s+" + Pattern.quote(simpleName) + "\\b")
                .matcher(code)
                .results()
                .map(MatchResult::start)
                .toList();
        return Stream.concat(found.stream().filter(offset -> depth(offset) == depth), found.stream())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private int depth(int offset) {
        return code.substring(0, offset)
                .chars()
                .map(c -> c == '{' ? 1 : c == '}' ? -1 : 0)
                .sum();
    }

    /** Finds every place behind an offset where a method of that name may be declared. */
    List<Integer> methods(String name, int from) {
        return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "`?\\s*\\(")
                .matcher(code)
                .results()
                .map(MatchResult::start)
                .filter(start -> start >= from)
                .toList();
    }

    /** Finds the last place between two offsets where an annotation's id is written. */
    OptionalInt id(String id, int from, int to) {
        return Pattern.compile("\\bid\\s*=\\s*(\"" + Pattern.quote(id) + "\")")
                .matcher(literals)
                .results()
                .mapToInt(found -> found.start(1))
                .filter(start -> start >= from && start < to)
                .max();
    }

    /** Tells the line, from 1, of an offset. */
    int lineOf(int offset) {
        return 1 + (int) code.chars().limit(offset).filter(c -> c == '\n').count();
    }

    private static String blank(String found) {
        return OF_A_LINE.matcher(found).replaceAll(" ");
    }

    private static String escaped(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
