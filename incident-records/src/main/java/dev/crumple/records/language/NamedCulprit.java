package dev.crumple.records.language;

import java.util.Set;

/** Recognises a person as the cause: "caused by an engineer", "she broke production", "a careless reviewer". */
final class NamedCulprit {

    private static final Set<String> CAUSED = Set.of("caused", "broken");
    private static final Set<String> DEEDS = Set.of("caused", "broke", "crashed");
    private static final Set<String> HARM =
            Set.of("outage", "outages", "incident", "downtime", "disruption", "production", "prod", "site");
    private static final int LONGEST_OBJECT = 4;
    private static final Set<String> NEGLIGENT = Set.of(
            "negligent",
            "careless",
            "sloppy",
            "reckless",
            "lazy",
            "incompetent",
            "inattentive",
            "irresponsible",
            "complacent",
            "stupid",
            "foolish",
            "clueless",
            "unprofessional",
            "distracted");
    private static final Set<String> WORK = Set.of(
            "work",
            "mistake",
            "error",
            "review",
            "change",
            "coding",
            "behaviour",
            "behavior",
            "handling",
            "operation",
            "typo",
            "engineering");

    /** Behind a role they show that the person, and not something of theirs, is meant. */
    private static final Set<String> AFTER_HEAD = Set.of(
            "", ",", ".", ";", ":", ")", "—", "–", "!", "who", "that", "in", "on", "at", "of", "from", "during", "when",
            "while", "and", "with");

    private NamedCulprit() {}

    static boolean at(Sentence sentence, int i) {
        if (sentence.in(i, NEGLIGENT)) {
            return isNegligence(sentence, i);
        }
        if (sentence.reads(i, "to", "blame") || sentence.reads(i, "at", "fault")) {
            return sentence.in(i - 1, Verbs.BE) && People.isAnybody(sentence.subjectOf(i));
        }
        if (isHarm(sentence, i)) {
            return People.isThird(sentence.subjectOf(i));
        }
        boolean cause = (sentence.in(i, CAUSED) && sentence.word(i + 1).equals("by"))
                || sentence.reads(i, "due", "to")
                || sentence.reads(i, "because", "of")
                || sentence.reads(i, "fault", "of");
        return cause && isPerson(sentence, i + 2);
    }

    /** "Broke production", "caused the long outage", "took down the site", "took the site down". */
    private static boolean isHarm(Sentence sentence, int i) {
        int end = Math.min(sentence.clauseEnd(i), i + 1 + LONGEST_OBJECT);
        boolean deed = sentence.in(i, DEEDS)
                || (sentence.word(i).equals("took") && sentence.anyIn(i + 1, end, Set.of("down")));
        return deed && sentence.anyIn(i + 1, end, HARM);
    }

    private static boolean isNegligence(Sentence sentence, int i) {
        String next = sentence.word(i + 1);
        return People.isRole(next)
                || WORK.contains(next)
                || (sentence.in(i - 1, Verbs.BE) && People.isAnybody(sentence.subjectOf(i)));
    }

    private static boolean isPerson(Sentence sentence, int from) {
        for (int i = from; i < from + 4; i++) {
            String next = sentence.word(i + 1);
            if (People.isThird(sentence.word(i)) && (AFTER_HEAD.contains(next) || next.endsWith("ing"))) {
                return true;
            }
        }
        return false;
    }
}
