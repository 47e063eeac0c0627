package dev.crumple.records.language;

import java.util.Set;

/**
 * People who failed to do something: a duty that somebody thought of afterwards. Machines fail to do things too, and of
 * them that is a plain fact.
 */
final class FailedTo {

    /** Stands for somebody who is said to own a failure, by whatever name. */
    static final String OWNED = "<owned>";

    private static final Set<String> FORMS = Set.of("failed", "fails", "failing", "failure", "neglected", "omitted");
    private static final Set<String> OWNING = Set.of("responsible", "responsibility", "blame", "blamed", "fault");

    /** What only people do, whatever the subject is called. */
    private static final Set<String> OF_THE_MIND = Set.of(
            "consider",
            "anticipate",
            "predict",
            "foresee",
            "realise",
            "realize",
            "appreciate",
            "understand",
            "plan",
            "think",
            "remember",
            "communicate");

    /** What was tried and did not work is a plain fact. */
    private static final Set<String> ATTEMPTS =
            Set.of("reproduce", "connect", "reach", "access", "find", "resolve", "contact", "log");

    private FailedTo() {}

    /** Finds the person who failed; empty when nobody did. A deed of the mind without a person gives {@code it}. */
    static String whoIn(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.in(i, FORMS) && sentence.word(i + 1).equals("to") && !sentence.in(i + 2, ATTEMPTS)) {
                String who = who(sentence, i);
                if (!who.isEmpty()) {
                    return who;
                }
            }
        }
        return "";
    }

    private static String who(Sentence sentence, int i) {
        String subject = sentence.word(i).equals("failure") ? owner(sentence, i) : sentence.subjectOf(i);
        if (People.isInsider(subject)) {
            return subject;
        }
        if (sentence.anyIn(i - 3, i, OWNING)) {
            return OWNED;
        }
        return sentence.in(i + 2, OF_THE_MIND) ? "it" : "";
    }

    private static String owner(Sentence sentence, int failure) {
        if (People.isFirstPossessive(sentence.word(failure - 1))) {
            return "we";
        }
        boolean possessed = sentence.word(failure - 1).equals("'s");
        return sentence.word(failure - (possessed ? 2 : 1));
    }
}
