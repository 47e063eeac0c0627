package dev.crumple.records.language;

import java.util.Optional;
import java.util.Set;

/** Recognises what asks for care, attention or effort of people, who have given them already. */
final class Vigilance {

    private static final Set<String> CARE = Set.of(
            "careful",
            "carefully",
            "aware",
            "awareness",
            "vigilant",
            "vigilance",
            "cautious",
            "cautiously",
            "caution",
            "mindful",
            "attentive",
            "attention",
            "diligent",
            "diligently",
            "diligence",
            "calm",
            "conscious",
            "care",
            "disciplined",
            "discipline",
            "thoughtful",
            "watchful",
            "proactive",
            "proactively");

    private static final Set<String> ASKING = Set.of("should", "must", "need", "needs", "shall", "ought", "let");
    private static final Set<String> BEING = Set.of("be", "remain", "stay", "become", "do", "take", "pay", "exercise");
    private static final Set<String> ALL = Set.of(
            "everyone",
            "everybody",
            "people",
            "engineers",
            "developers",
            "operators",
            "teams",
            "staff",
            "all",
            "nobody");
    private static final Set<String> BETTER = Set.of("better", "harder");

    private Vigilance() {}

    static boolean isAskedIn(Sentence sentence, Optional<Commitment> commitment) {
        int head = commitment.map(Commitment::head).orElse(-1);
        if (head >= 0 && (doesBetter(sentence, head) || ensuresThatAll(sentence, head))) {
            return true;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.in(i, CARE) && isAsked(sentence, i, head)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(Sentence sentence, int care, int head) {
        if (head >= 0 && head <= care) {
            return true;
        }
        for (int i = sentence.clauseStart(care); i < care; i++) {
            boolean asks = sentence.in(i, ASKING) || sentence.reads(i, "have", "to") || sentence.reads(i, "will", "be");
            if (asks || (i == sentence.clauseStart(care) && sentence.in(i, BEING))) {
                return true;
            }
        }
        return false;
    }

    /** "Do better", "be better at …", "try harder". */
    private static boolean doesBetter(Sentence sentence, int head) {
        int i = sentence.pastAdverbs(head);
        boolean direct = sentence.in(i, BETTER) && sentence.in(i - 1, Set.of("be", "do", "to", "try"));
        return direct || (sentence.in(i, Set.of("be", "do", "try")) && sentence.anyIn(i + 1, i + 3, BETTER));
    }

    private static boolean ensuresThatAll(Sentence sentence, int head) {
        boolean sure =
                sentence.word(head).equals("make") && sentence.word(head + 1).equals("sure");
        int who = sure ? head + 2 : sentence.word(head).equals("ensure") ? head + 1 : -1;
        if (who < 0) {
            return false;
        }
        who = sentence.word(who).equals("that") ? who + 1 : who;
        boolean weDo = sentence.word(who).equals("we") && !sentence.in(who + 1, Verbs.HAVE);
        return (weDo || sentence.in(who, ALL)) && !Traces.isAnchored(sentence, head);
    }
}
