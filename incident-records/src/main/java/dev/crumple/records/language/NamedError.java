package dev.crumple.records.language;

import java.util.Set;

/** Recognises a person's error as a noun: "human error", "an oversight of the team", "my mistake". */
final class NamedError {

    private static final Set<String> ERRORS = Set.of(
            "error",
            "mistake",
            "oversight",
            "misunderstanding",
            "misjudgement",
            "misjudgment",
            "negligence",
            "carelessness",
            "inattention",
            "incompetence",
            "ignorance",
            "fault",
            "slip",
            "blunder",
            "sloppiness",
            "complacency");
    private static final Set<String> PLURALS = Set.of("errors", "mistakes");

    /** Behind these, an error is something that a machine shows or counts. */
    private static final Set<String> OF_MACHINES = Set.of(
            "page",
            "pages",
            "message",
            "messages",
            "rate",
            "rates",
            "budget",
            "budgets",
            "report",
            "reports",
            "code",
            "codes",
            "log",
            "logs",
            "handling",
            "handler",
            "response",
            "responses",
            "count",
            "tolerance",
            "domain",
            "committee",
            "board",
            "function",
            "boundary",
            "tracking",
            "reporting");

    private static final Set<String> PREVENTION = Set.of(
            "prevent",
            "prevents",
            "preventing",
            "prevented",
            "avoid",
            "avoids",
            "avoiding",
            "reduce",
            "reduces",
            "reducing",
            "against",
            "eliminate",
            "tolerate",
            "tolerates",
            "guard",
            "guards",
            "catch",
            "catches");

    private static final Set<String> OWNERS = Set.of("by", "of", "from");
    private static final Set<String> CARE = Set.of(
            "attention", "care", "diligence", "discipline", "vigilance", "caution", "rigour", "rigor", "thought");

    private NamedError() {}

    static boolean at(Sentence sentence, int i) {
        boolean singular = sentence.in(i, ERRORS);
        if (!singular && !sentence.in(i, PLURALS)) {
            return sentence.reads(i, "lack", "of") && sentence.anyIn(i + 2, i + 4, CARE);
        }
        if (sentence.in(i + 1, OF_MACHINES) || sentence.anyIn(i - 5, i, PREVENTION)) {
            return false;
        }
        return isOwned(sentence, i, singular) || isAnOversight(sentence, i);
    }

    private static boolean isOwned(Sentence sentence, int error, boolean singular) {
        String before = sentence.word(error - 1);
        String owner = before.equals("'s") ? sentence.word(error - 2) : before;
        if (People.isRole(owner)) {
            return true;
        }
        if (singular && (People.isCustomer(owner) || People.isPossessive(owner))) {
            return true;
        }
        return sentence.in(error + 1, OWNERS) && hasPerson(sentence, error + 2);
    }

    private static boolean hasPerson(Sentence sentence, int from) {
        for (int i = from; i < Math.min(from + 4, sentence.clauseEnd(from)); i++) {
            if (People.isInsider(sentence.word(i)) && !sentence.word(i + 1).equals("'s")) {
                return true;
            }
        }
        return false;
    }

    /** With an article it is a slip; without one it is supervision. */
    private static boolean isAnOversight(Sentence sentence, int i) {
        return sentence.word(i).equals("oversight") && sentence.anyIn(i - 2, i, Set.of("a", "an"));
    }
}
