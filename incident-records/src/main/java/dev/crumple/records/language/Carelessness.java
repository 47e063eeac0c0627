package dev.crumple.records.language;

import java.util.Set;

/** Recognises what people did "without checking": a deed in the past, and a care that was owed. */
final class Carelessness {

    private static final Set<String> CARE = Set.of(
            "testing",
            "review",
            "reviewing",
            "checking",
            "verifying",
            "verification",
            "care",
            "attention",
            "diligence",
            "thinking",
            "thought",
            "reading",
            "asking",
            "understanding",
            "validation");
    private static final Set<String> NO_DEED = Set.of("not", "can", "could", "will", "would", "should", "must", "may");

    private Carelessness() {}

    /** Gives the person who did it, {@code somebody} when a passive hides them, or nothing. */
    static String whoAt(Sentence sentence, int without) {
        int end = Math.min(sentence.clauseEnd(without), without + 5);
        if (!sentence.anyIn(without + 1, end, CARE) || sentence.section() == Section.ACTIONS) {
            return "";
        }
        int start = sentence.clauseStart(without);
        if (sentence.anyIn(start, without, NO_DEED)) {
            return "";
        }
        for (int i = start; i < without; i++) {
            if (Verbs.isPast(sentence.word(i))) {
                String who = sentence.subjectOf(i);
                boolean passive = Set.of("was", "were").contains(sentence.word(i))
                        && Verbs.isParticiple(sentence.word(sentence.pastAdverbs(i + 1)));
                return People.isAnybody(who) ? who : passive ? "somebody" : "";
            }
        }
        return "";
    }
}
