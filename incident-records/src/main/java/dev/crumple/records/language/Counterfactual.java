package dev.crumple.records.language;

import java.util.Optional;
import java.util.Set;

/**
 * Finds sentences about a better past that did not happen: a modal with a perfect, a past condition, a duty that nobody
 * met. A worse past that did not happen is a near miss, and is let be.
 */
final class Counterfactual implements LanguageRule {

    private static final Advice OTHER_PAST = new Advice(
            "This tells of a past that did not happen.",
            "Write what did happen. What made it look right at the time, and what in the system has to change?");
    private static final Advice UNDONE = new Advice(
            "This tells what somebody did not do, measured against what is known now.",
            "What did they see and know at that moment, and why did what they did make sense to them?");

    private static final Set<String> IN_TIME = Set.of("soon", "early", "quickly", "fast");

    @Override
    public String id() {
        return "counterfactual-language";
    }

    @Override
    public Optional<Advice> of(Sentence sentence) {
        if (sentence.section() == Section.QUIET || sentence.isQuestion()) {
            return Optional.empty();
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (OtherPast.at(sentence, i) || wishes(sentence, i)) {
                return Optional.of(OTHER_PAST);
            }
            if (comesLate(sentence, i)) {
                return Optional.of(UNDONE);
            }
        }
        return FailedTo.whoIn(sentence).isEmpty() ? Optional.empty() : Optional.of(UNDONE);
    }

    /** "If only we had …", "had we known …", "if the team had …". */
    private static boolean wishes(Sentence sentence, int i) {
        String word = sentence.word(i);
        if (word.equals("if")) {
            boolean only = sentence.word(i + 1).equals("only");
            int end = Math.min(sentence.clauseEnd(i), i + 7);
            for (int j = i + 1; j < end; j++) {
                if (sentence.word(j).equals("had") && (only || People.isInsider(sentence.word(j - 1)))) {
                    return isPerfect(sentence, j + 1);
                }
            }
            return false;
        }
        return word.equals("had")
                && sentence.clauseStart(i) == i
                && People.isInsider(sentence.word(i + 1))
                && isPerfect(sentence, i + 2);
    }

    private static boolean isPerfect(Sentence sentence, int i) {
        return !sentence.word(i).equals("not") && Verbs.isParticiple(sentence.word(sentence.pastAdverbs(i)));
    }

    /** "We did not notice in time", "nobody looked soon enough". */
    private static boolean comesLate(Sentence sentence, int i) {
        boolean late = sentence.reads(i, "in", "time")
                || (sentence.in(i, IN_TIME) && sentence.word(i + 1).equals("enough"));
        if (!late) {
            return false;
        }
        int start = sentence.clauseStart(i);
        for (int j = start; j < i; j++) {
            boolean denied =
                    sentence.word(j).equals("not") && sentence.word(j - 1).equals("did");
            if (sentence.word(j).equals("nobody") || (denied && People.isInsider(sentence.subjectOf(j)))) {
                return true;
            }
        }
        return false;
    }
}
