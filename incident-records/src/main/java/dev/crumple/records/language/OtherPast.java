package dev.crumple.records.language;

import java.util.Set;

/** Recognises a modal with a perfect that tells of a better past: "would have noticed", "should've been tested". */
final class OtherPast {

    private static final Set<String> DUTY = Set.of("should", "ought");
    private static final Set<String> WISH = Set.of("would", "could");
    private static final Set<String> CHANCE = Set.of("might", "may");
    private static final Set<String> PERFECT = Set.of("have", Contractions.HAVE, "of");

    /** What follows by itself: "this should have resulted in …" is reckoning, not regret. */
    private static final Set<String> OUTCOMES =
            Set.of("resulted", "existed", "led", "caused", "meant", "required", "needed", "cost");

    private static final Set<String> OPINIONS = Set.of("expected", "thought", "assumed", "guessed", "imagined");

    private static final Set<String> HELP = Set.of(
            "prevented",
            "avoided",
            "mitigated",
            "reduced",
            "caught",
            "detected",
            "noticed",
            "stopped",
            "limited",
            "saved",
            "spared",
            "alerted",
            "warned",
            "helped",
            "allowed",
            "enabled",
            "protected",
            "shortened",
            "averted",
            "contained",
            "revealed",
            "shown");

    private static final Set<String> HARM = Set.of(
            "worse",
            "worst",
            "harm",
            "harmed",
            "cause",
            "caused",
            "lose",
            "lost",
            "loss",
            "losing",
            "exposed",
            "exposure",
            "fail",
            "failed",
            "failing",
            "unable",
            "impossible",
            "delay",
            "delays",
            "delayed",
            "broken",
            "corrupt",
            "corrupted",
            "corruption",
            "leak",
            "leaked",
            "stolen",
            "damage",
            "damaged",
            "suffered",
            "crashed",
            "difficult",
            "hard",
            "harder",
            "wrong",
            "outage",
            "outages",
            "downtime",
            "compromised",
            "malicious",
            "fraud");

    /** What could have been the cause is still being looked for. */
    private static final Set<String> CAUSAL =
            Set.of("due", "related", "because", "triggered", "responsible", "affected", "impacted");

    private static final Set<String> WITHOUT = Set.of("without", "no", "less", "fewer");
    private static final Set<String> ANY = Set.of("any", "anyone", "anybody", "anything", "whoever");

    private static final Set<String> ADVERSARIES = Set.of(
            "attacker",
            "attackers",
            "adversary",
            "adversaries",
            "intruder",
            "intruders",
            "hacker",
            "hackers",
            "actor",
            "actors",
            "malicious",
            "parties",
            "party");

    private OtherPast() {}

    static boolean at(Sentence sentence, int modal) {
        boolean duty = sentence.in(modal, DUTY);
        boolean wish = sentence.in(modal, WISH);
        if (!duty && !wish && !sentence.in(modal, CHANCE)) {
            return false;
        }
        int have = sentence.pastAdverbs(modal + 1);
        have = sentence.word(have).equals("to") ? have + 1 : have;
        int verb = sentence.pastAdverbs(have + 1);
        if (!sentence.in(have, PERFECT) || !isPerfect(sentence, have, verb) || sentence.in(verb, OUTCOMES)) {
            return false;
        }
        if (!duty && (isAboutCustomers(sentence, modal) || sentence.reads(verb, "had", "to"))) {
            return false;
        }
        if (duty || sentence.in(verb, HELP) || sentence.in(verb + 1, HELP)) {
            return true;
        }
        return wish && !sentence.in(verb, OPINIONS) && !isNearMiss(sentence, modal, verb);
    }

    private static boolean isPerfect(Sentence sentence, int have, int verb) {
        return sentence.word(have).equals(Contractions.HAVE) || Verbs.isParticiple(sentence.word(verb));
    }

    /** What customers would have seen is reckoned, not wished. */
    private static boolean isAboutCustomers(Sentence sentence, int modal) {
        return People.isCustomer(sentence.subjectOf(modal));
    }

    /** A worse past: it would have hurt, anybody could have done it, or it needed what was there. */
    private static boolean isNearMiss(Sentence sentence, int modal, int verb) {
        int end = sentence.clauseEnd(verb);
        int start = sentence.clauseStart(modal);
        boolean denied = sentence.anyIn(modal, verb, Set.of("not", "never"));
        if (denied) {
            return sentence.anyIn(verb, end, Set.of("without"));
        }
        return harms(sentence, verb, end)
                || sentence.in(verb + 1, CAUSAL)
                || sentence.anyIn(start, modal, ANY)
                || sentence.anyIn(start, modal, ADVERSARIES)
                || wasAverted(sentence, modal);
    }

    private static boolean harms(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.in(i, HARM) && !sentence.anyIn(i - 3, i, WITHOUT)) {
                return true;
            }
        }
        return false;
    }

    /** "Had we not been watching, …", "if the backup had not been there, …", "without the drill, …". */
    private static boolean wasAverted(Sentence sentence, int modal) {
        if (sentence.word(0).equals("without")) {
            return true;
        }
        boolean condition = false;
        for (int i = 0; i < modal; i++) {
            condition |= sentence.word(i).equals("had") || sentence.word(i).equals("if");
            if (condition && sentence.word(i).equals("not")) {
                return true;
            }
        }
        return false;
    }
}
