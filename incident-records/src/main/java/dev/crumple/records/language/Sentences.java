package dev.crumple.records.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into sentences. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "etc", "vs", "approx", "cf", "incl", "resp", "mr", "mrs", "dr", "no");

    private Sentences() {}

    static List<Sentence> of(String text, Section section) {
        return spans(text).stream()
                .map(span -> Sentence.of(text.substring(span.from(), span.to()), section))
                .toList();
    }

    /** Where the sentences of a text begin and end. */
    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        boolean inCode = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inCode ^= c == '`';
            if (!inCode && (c == '.' || c == '!' || c == '?')) {
                int end = pastClosingMarks(text, i + 1);
                if (endsSentence(text, i, end)) {
                    add(spans, text, from, end);
                    from = end;
                }
            }
        }
        add(spans, text, from, text.length());
        return spans;
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            spans.add(new Span(start, to));
        }
    }

    private static int pastClosingMarks(String text, int from) {
        int next = from;
        while (next < text.length() && ")*_\"”".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private static boolean endsSentence(String text, int i, int end) {
        int next = end;
        if (next == text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next)) || (text.charAt(i) == '.' && isAbbreviation(text, i))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0
                && dot - start < 8
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot);
        return word.length() == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A part of a text. */
    record Span(int from, int to) {}
}
