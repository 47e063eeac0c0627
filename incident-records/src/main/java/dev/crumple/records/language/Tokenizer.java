package dev.crumple.records.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a sentence into words, marks of punctuation and stand-ins, in one pass. Contractions are undone, emphasis and
 * comments are left out; code, links and quotations, whose words are somebody else's, each become one stand-in.
 */
final class Tokenizer {

    /** Stands for code, a link, a path or a number: something that can be looked at. */
    static final String THING = "<thing>";

    /** Stands for what is quoted. */
    static final String QUOTE = "<quote>";

    /** Far more than a sentence; what comes after is not read. */
    private static final int LONGEST = 2_000;

    private static final String MARKS = ",;:.!?()[]—–…·|";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static List<String> words(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.next();
        }
        return tokenizer.words;
    }

    private void next() {
        char c = text.charAt(at);
        if (text.startsWith("<!--", at)) {
            at = after("-->", at + 4);
        } else if (c == '`') {
            standIn(THING, "`");
        } else if (c == '"') {
            standIn(QUOTE, "\"");
        } else if (c == '“') {
            standIn(QUOTE, "”");
        } else if (text.startsWith("](", at)) {
            standIn(THING, ")");
        } else if (MARKS.indexOf(c) >= 0) {
            words.add(String.valueOf(c));
            at++;
        } else if (Character.isWhitespace(c) || c == '*' || c == '_') {
            at++;
        } else {
            word();
        }
    }

    /** Takes all up to the end mark; without one, the mark stands for itself and is left out. */
    private void standIn(String what, String end) {
        int close = text.indexOf(end, at + 1);
        if (close < 0) {
            at++;
            return;
        }
        words.add(what);
        at = close + end.length();
    }

    private int after(String end, int from) {
        int close = text.indexOf(end, from);
        return close < 0 ? text.length() : close + end.length();
    }

    private void word() {
        int start = at;
        while (at < text.length() && !endsWord(at)) {
            at++;
        }
        at = Math.max(at, start + 1);
        String word = text.substring(start, at);
        if (isThing(word)) {
            words.add(THING);
        } else {
            Contractions.addTo(words, word.replace('’', '\'').toLowerCase(Locale.ROOT));
        }
    }

    private boolean endsWord(int i) {
        char c = text.charAt(i);
        boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (c) {
            // Inside a word these belong to it, as in `similar-titles.md:14`.
            case '.', ':', '_', '*' -> last;
            default -> Character.isWhitespace(c) || MARKS.indexOf(c) >= 0 || c == '`' || c == '"' || c == '“';
        };
    }

    /** Tells names, numbers and addresses from words. */
    private static boolean isThing(String word) {
        if (word.contains("://") || word.startsWith("/") || word.startsWith("#")) {
            return true;
        }
        boolean lower = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c) || c == '_' || c == '.' || (lower && Character.isUpperCase(c))) {
                return true;
            }
            lower = Character.isLowerCase(c);
        }
        return false;
    }
}
