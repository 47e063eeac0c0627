package dev.crumple.records.language;

import java.util.Set;

/** Recognises a person who does something in a way, or leaves something in a way, that is held against them. */
final class FaultyDeed {

    private static final Set<String> FAULTILY = Set.of(
            "mistakenly",
            "wrongly",
            "erroneously",
            "incorrectly",
            "carelessly",
            "negligently",
            "recklessly",
            "foolishly",
            "improperly",
            "sloppily",
            "stupidly",
            "naively",
            "blindly",
            "irresponsibly");

    private static final Set<String> FAULTY = Set.of(
            "forgot",
            "forgotten",
            "forgets",
            "overlooked",
            "neglected",
            "ignored",
            "disregarded",
            "botched",
            "bungled",
            "blundered",
            "underestimated",
            "mistook",
            "misread",
            "misunderstood",
            "misunderstands");

    private static final Set<String> MAKE = Set.of("make", "makes", "made", "making");
    private static final Set<String> ERRORS = Set.of("mistake", "mistakes", "error", "errors", "blunder", "slip");
    private static final Set<String> BAD =
            Set.of("wrong", "incorrect", "bad", "poor", "false", "faulty", "careless", "erroneous", "mistaken");
    private static final Set<String> JUDGEMENTS =
            Set.of("assumption", "assumptions", "decision", "decisions", "choice", "choices", "call", "judgement");

    /** What a person owes, and of which only an observer says that it was not done. */
    private static final Set<String> CARE = Set.of("think", "bother", "care", "pay", "remember");

    private static final Set<String> DUTIES = Set.of(
            "read",
            "follow",
            "listen",
            "check",
            "verify",
            "double-check",
            "test",
            "review",
            "prioritise",
            "prioritize",
            "respond",
            "adopt",
            "communicate",
            "think",
            "bother",
            "care",
            "pay",
            "remember");

    private FaultyDeed() {}

    /** Gives the person, or nothing. */
    static String whoAt(Sentence sentence, int i) {
        if (sentence.in(i, FAULTILY)) {
            return before(sentence, i);
        }
        if (sentence.in(i, FAULTY) || isMisdeed(sentence.word(i))) {
            String who = before(sentence, i);
            return isPassive(sentence, i) || People.isCustomer(who) ? "" : who;
        }
        if (sentence.in(i, MAKE) && isBadJudgement(sentence, i)) {
            return before(sentence, i);
        }
        if (sentence.word(i).equals("not")) {
            return whoOmits(sentence, i);
        }
        return sentence.word(i).equals("without") ? Carelessness.whoAt(sentence, i) : "";
    }

    private static String before(Sentence sentence, int verb) {
        String who = sentence.subjectOf(verb);
        return People.isAnybody(who) ? who : "";
    }

    /** "Misconfigured", "misjudged": what begins with {@code mis} is faulty by its form. */
    private static boolean isMisdeed(String word) {
        return word.startsWith("mis") && word.endsWith("ed") && word.length() > 7 && !word.startsWith("miss");
    }

    private static boolean isPassive(Sentence sentence, int participle) {
        int i = participle - 1;
        while (Verbs.isAdverb(sentence.word(i))) {
            i--;
        }
        return sentence.in(i, Verbs.BE);
    }

    private static boolean isBadJudgement(Sentence sentence, int make) {
        for (int i = make + 1; i < make + 5; i++) {
            if (sentence.in(i, ERRORS) || (sentence.in(i, JUDGEMENTS) && sentence.in(i - 1, BAD))) {
                return true;
            }
        }
        return false;
    }

    /** "The operator did not think to …", "teams still have not adopted …", "they are not following …". */
    private static String whoOmits(Sentence sentence, int not) {
        if (!Verbs.isAuxiliary(sentence.word(not - 1))) {
            return "";
        }
        String who = before(sentence, not);
        Set<String> owed = People.isFirst(who) ? CARE : DUTIES;
        int verb = sentence.pastAdverbs(not + 1);
        String word = sentence.word(verb);
        boolean still = sentence.anyIn(not - 3, not, Set.of("still")) && Verbs.isParticiple(word);
        boolean omitted = owed.contains(Verbs.base(word, owed));
        return omitted || (still && !People.isFirst(who)) ? who : "";
    }
}
