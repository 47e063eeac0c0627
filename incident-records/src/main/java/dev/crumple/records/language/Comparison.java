package dev.crumple.records.language;

import java.util.Set;

/** Recognises the promise of more or better without a measure. */
final class Comparison {

    private static final Set<String> BETTER = Set.of(
            "better",
            "more",
            "improved",
            "increased",
            "enhanced",
            "clearer",
            "stronger",
            "tighter",
            "closer",
            "faster",
            "quicker",
            "greater",
            "higher",
            "fewer",
            "less");
    private static final Set<String> GOOD = Set.of("good", "proper", "clear", "adequate", "sufficient", "thorough");
    private static final Set<String> SOONER = Set.of(
            "better",
            "more",
            "earlier",
            "sooner",
            "faster",
            "quicker",
            "quickly",
            "harder",
            "closely",
            "often",
            "less",
            "early",
            "thoroughly");
    private static final int NEAR = 4;

    private Comparison() {}

    /** Tells whether what is wanted begins with how good it should be. */
    static boolean begins(Sentence sentence, int start) {
        return sentence.in(start, BETTER) || (sentence.in(start, GOOD) && sentence.section() == Section.ACTIONS);
    }

    static boolean isIn(Sentence sentence, Commitment commitment) {
        int head = commitment.head();
        if (Traces.isAnchored(sentence, head)) {
            return false;
        }
        return commitment.mood() == Commitment.Mood.NOMINAL
                || SoftVerbs.isImproving(Verbs.base(sentence.word(head), SoftVerbs.IMPERATIVES))
                || comparesObject(sentence, head)
                || comparesManner(sentence, head);
    }

    /** "Set up better dashboards", but not "add an alert to notice it earlier". */
    private static boolean comparesObject(Sentence sentence, int head) {
        for (int i = head + 1; i < Math.min(head + NEAR, sentence.clauseEnd(head)); i++) {
            if (sentence.word(i).equals("to")) {
                return false;
            }
            if (sentence.in(i, BETTER)) {
                return true;
            }
        }
        return false;
    }

    /** "Start incidents earlier", "automate more". */
    private static boolean comparesManner(Sentence sentence, int head) {
        int end = sentence.clauseEnd(head);
        boolean purpose = sentence.anyIn(head, end, Set.of("to", "so", "for"));
        return !purpose && sentence.in(end - 1, SOONER) && end - 1 > head;
    }
}
