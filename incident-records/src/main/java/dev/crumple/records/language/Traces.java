package dev.crumple.records.language;

import java.util.Set;

/** Recognises what can be looked at when a countermeasure is done. */
final class Traces {

    /** Kinds of things, singular; a plural has one more letter, or two. */
    private static final Set<String> ARTEFACTS = Set.of(
            "alarm",
            "alert",
            "alerting",
            "backup",
            "branch",
            "breaker",
            "budget",
            "button",
            "calendar",
            "canary",
            "certificate",
            "check",
            "checklist",
            "ci",
            "config",
            "configuration",
            "counter",
            "dashboard",
            "diagram",
            "doc",
            "document",
            "documentation",
            "drill",
            "exercise",
            "flag",
            "gate",
            "graph",
            "guard",
            "guide",
            "guideline",
            "handbook",
            "header",
            "hook",
            "index",
            "job",
            "library",
            "limit",
            "lint",
            "linter",
            "list",
            "lock",
            "log",
            "manual",
            "metric",
            "notification",
            "page",
            "parameter",
            "patch",
            "permission",
            "playbook",
            "policy",
            "pr",
            "probe",
            "procedure",
            "prompt",
            "quota",
            "readme",
            "rehearsal",
            "replica",
            "report",
            "role",
            "rota",
            "rotation",
            "rule",
            "runbook",
            "schedule",
            "schema",
            "script",
            "setting",
            "survey",
            "switch",
            "template",
            "test",
            "threshold",
            "ticket",
            "timeout",
            "time-out",
            "validation",
            "warning",
            "wiki",
            "workshop",
            "meeting",
            "interview",
            "register",
            "inventory",
            "rollback",
            "retry",
            "limiter",
            "cache",
            "contract",
            "sla",
            "slo",
            "phone",
            "owner");

    private static final Set<String> DATES = Set.of(
            "daily",
            "weekly",
            "monthly",
            "quarterly",
            "yearly",
            "annually",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "week",
            "month",
            "quarter",
            "sprint",
            "tomorrow",
            "minutes",
            "seconds",
            "hours",
            "percent",
            "half",
            "two",
            "three",
            "four",
            "five",
            "six",
            "ten");

    private static final Set<String> EXAMPLES = Set.of("e.g", "i.e", "eg", "ie");

    /** In front of a verb they say how hard, not what. */
    private static final Set<String> EFFORT = Set.of(
            "actively",
            "always",
            "carefully",
            "closely",
            "consistently",
            "constantly",
            "continuously",
            "proactively",
            "promptly",
            "properly",
            "quickly");

    private Traces() {}

    /** Tells whether the verb leaves nothing behind, and nothing that it could leave is named. */
    static boolean leavesNone(Sentence sentence, Commitment commitment) {
        int head = commitment.head();
        boolean soft = SoftVerbs.SOFT.contains(Verbs.base(sentence.word(head), SoftVerbs.IMPERATIVES))
                || sentence.in(head - 1, EFFORT);
        boolean being = sentence.word(head).equals("be");
        return soft && !being && !isAnchored(sentence, head) && !namesArtefact(sentence, head);
    }

    /** Tells whether something exact is named from there on: code, a link, a number, a day; examples do not count. */
    static boolean isAnchored(Sentence sentence, int from) {
        for (int i = from + 1; i < sentence.size(); i++) {
            if (sentence.word(i).equals("(") && sentence.word(i + 1).startsWith("e.g")) {
                return false;
            }
            boolean exact = sentence.word(i).equals(Tokenizer.THING) && !sentence.in(i, EXAMPLES);
            if (exact || sentence.in(i, DATES)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a sentence names anything that can be looked at. */
    static boolean areIn(Sentence sentence) {
        return isAnchored(sentence, -1) || namesArtefact(sentence, -1);
    }

    private static boolean namesArtefact(Sentence sentence, int head) {
        for (int i = head + 1; i < sentence.size(); i++) {
            if (isArtefact(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArtefact(String word) {
        if (ARTEFACTS.contains(word)) {
            return true;
        }
        int length = word.length();
        return (word.endsWith("s") && ARTEFACTS.contains(word.substring(0, length - 1)))
                || (word.endsWith("es") && ARTEFACTS.contains(word.substring(0, length - 2)))
                || (word.endsWith("ies") && ARTEFACTS.contains(word.substring(0, length - 3) + "y"));
    }
}
