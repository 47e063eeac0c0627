package dev.crumple.records.language;

import java.util.List;
import java.util.Set;

/**
 * A sentence as its words, and where it stands. Asking for a word outside it gives an empty one.
 *
 * @param words what the {@link Tokenizer} made of it
 * @param section what kind of text it stands in
 */
record Sentence(List<String> words, Section section) {

    private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", ".", "!", "?", ")", "—", "–", "·", "because");
    private static final Set<String> CLAUSE_STARTS = Set.of(
            ",",
            ";",
            ":",
            ".",
            "!",
            "?",
            "(",
            "—",
            "–",
            "·",
            "that",
            "which",
            "if",
            "when",
            "because",
            "although",
            "though",
            "while",
            "since",
            "whereas");
    private static final Set<String> COORDINATORS = Set.of("and", "but", "or", "then");

    static Sentence of(String text, Section section) {
        return of(text, section, Set.of());
    }

    /** Reads a text in which some are called by names: each becomes a person, as {@code @mira} is. */
    static Sentence of(String text, Section section, Set<String> names) {
        return new Sentence(
                Tokenizer.words(text).stream()
                        .map(word -> names.contains(word) && !Verbs.isAuxiliary(word) ? "@" + word : word)
                        .toList(),
                section);
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }

    boolean isQuestion() {
        return word(size() - 1).equals("?");
    }

    boolean in(int i, Set<String> set) {
        return set.contains(word(i));
    }

    /** Tells whether the words stand there one after the other. */
    boolean reads(int i, String... expected) {
        for (int j = 0; j < expected.length; j++) {
            if (!word(i + j).equals(expected[j])) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a word of the set stands from one place to before the other. */
    boolean anyIn(int from, int to, Set<String> set) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (set.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first place from here on with another word than an adverb. */
    int pastAdverbs(int from) {
        int i = from;
        while (i < size() && Verbs.isAdverb(words.get(i))) {
            i++;
        }
        return i;
    }

    int clauseStart(int i) {
        int start = i;
        while (start > 0 && !in(start - 1, CLAUSE_STARTS)) {
            start--;
            if (word(start).equals(")")) {
                start = Math.max(words.subList(0, start).lastIndexOf("("), 0);
            }
        }
        return start;
    }

    int clauseEnd(int i) {
        int end = i;
        while (end < size() && !in(end, CLAUSE_ENDS)) {
            end++;
        }
        return end;
    }

    /**
     * Finds who does what the verb says.
     *
     * @param verb the place of the verb
     * @return the noun or pronoun right before its verb group, or the person with whom the clause begins when the verb is
     *     the second of two; empty when there is none
     */
    String subjectOf(int verb) {
        int i = beforeGroup(verb - 1);
        if (word(i).equals("call") || word(i).equals("duty")) {
            i -= 2; // The engineer on call is an engineer.
        }
        if (word(i).equals("who")) {
            i = word(i - 1).equals(",") ? i - 2 : i - 1;
        }
        return in(i, COORDINATORS) ? personBefore(i) : word(i);
    }

    private int beforeGroup(int from) {
        int i = from;
        while (i >= 0 && (Verbs.isAdverb(word(i)) || Verbs.isAuxiliary(word(i)))) {
            i--;
        }
        return i;
    }

    private String personBefore(int coordinator) {
        int end = word(coordinator - 1).equals(",") ? coordinator - 1 : coordinator;
        for (int i = clauseStart(end); i < end; i++) {
            if (People.isAnybody(word(i)) && !word(i + 1).equals("'s")) {
                return word(i);
            }
        }
        return "";
    }
}
