package dev.crumple.records.language;

import java.util.Optional;
import java.util.Set;

/** Finds guesses in what others are told of an incident, where they are passed on as facts. */
final class Hunch implements LanguageRule {

    private static final Advice ADVICE = new Advice(
            "This tells a guess where others look for facts.",
            "What has been seen, by whom, and when is the next update? Keep what is only thought in the log.");

    private static final Set<String> THINK = Set.of(
            "think",
            "believe",
            "suspect",
            "guess",
            "assume",
            "suppose",
            "reckon",
            "feel",
            "presume",
            "speculate",
            "thinks",
            "believes",
            "suspects",
            "guesses",
            "assumes",
            "suspecting",
            "thinking",
            "believing",
            "assuming",
            "thought",
            "believed",
            "suspected",
            "assumed",
            "guessed");
    private static final Set<String> MAYBE = Set.of(
            "probably",
            "possibly",
            "presumably",
            "perhaps",
            "maybe",
            "apparently",
            "supposedly",
            "likely",
            "seemingly",
            "hopefully");
    private static final Set<String> SEEM = Set.of("seem", "seems", "seemed", "appears", "appeared");
    private static final Set<String> POSSIBLE = Set.of("might", "may", "could", "must");
    private static final Set<String> CAUSAL = Set.of(
            "cause",
            "caused",
            "causing",
            "culprit",
            "related",
            "due",
            "because",
            "reason",
            "source",
            "trigger",
            "triggered",
            "responsible",
            "origin");

    @Override
    public String id() {
        return "hunch-in-status";
    }

    @Override
    public Optional<Advice> of(Sentence sentence) {
        if (sentence.section() != Section.STATUS || sentence.isQuestion()) {
            return Optional.empty();
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (isThought(sentence, i) || isVague(sentence, i) || mayBeTheCause(sentence, i)) {
                return Optional.of(ADVICE);
            }
        }
        return Optional.empty();
    }

    private static boolean isThought(Sentence sentence, int i) {
        if (!sentence.in(i, THINK)) {
            return false;
        }
        boolean told = i == 0 || People.isInsider(sentence.subjectOf(i));
        boolean impersonal =
                sentence.in(i - 1, Verbs.BE) && !sentence.word(i + 1).equals("that");
        return told || impersonal;
    }

    private static boolean isVague(Sentence sentence, int i) {
        if (sentence.in(i, SEEM)) {
            return !sentence.in(i + 1, Set.of("on", "in", "at", "under"));
        }
        boolean looksLike = sentence.word(i).startsWith("look") && sentence.in(i + 1, Set.of("like", "as"));
        return looksLike || sentence.in(i, MAYBE) || sentence.in(i, Set.of("hypothesis", "hunch"));
    }

    /** "It might be the cache" and "may be due to …" guess; "you may see errors" tells whom it concerns. */
    private static boolean mayBeTheCause(Sentence sentence, int i) {
        if (!sentence.in(i, POSSIBLE)) {
            return false;
        }
        int verb = sentence.pastAdverbs(i + 1);
        boolean be = sentence.in(verb, Set.of("be", "have"));
        boolean subject = sentence.in(sentence.pastAdverbs(i) - 1, Set.of("it", "this", "that"));
        boolean guessed = be && (subject || sentence.anyIn(verb, sentence.clauseEnd(verb), CAUSAL));
        return guessed || sentence.word(verb).equals("explain");
    }
}
