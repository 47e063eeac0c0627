package dev.crumple.records.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of text stands under a heading. */
enum Section {
    /** Told as it happened, or said by others: timeline, impact, chat, quotes. No rule looks. */
    QUIET,
    /** What will be done. */
    ACTIONS,
    /** What others are told while it lasts or afterwards. */
    STATUS,
    /** Everything else, learnings included. */
    PROSE;

    private static final Set<String> QUIET_WORDS = Set.of(
            "timeline",
            "chronology",
            "transcript",
            "chat",
            "chats",
            "log",
            "logs",
            "thread",
            "quote",
            "quotes",
            "quotations",
            "perspectives",
            "impact",
            "impacts",
            "affected",
            "scope",
            "consequences");
    private static final Set<String> ACTION_WORDS = Set.of(
            "action",
            "actions",
            "countermeasure",
            "countermeasures",
            "improvement",
            "improvements",
            "remediation",
            "recommendation",
            "recommendations",
            "follow-up",
            "follow-ups",
            "followup",
            "todo",
            "tasks",
            "steps",
            "prevention",
            "prevent",
            "preventing",
            "preventive",
            "short-term",
            "medium-term",
            "long-term",
            "term",
            "doing",
            "corrective");
    private static final Set<String> STATUS_WORDS = Set.of("status", "update", "updates");

    /** Tells by a heading; when it says nothing of the kind, what it stands under decides. */
    static Optional<Section> of(String heading) {
        List<String> words = Tokenizer.words(heading);
        if (words.stream().anyMatch(QUIET_WORDS::contains)) {
            return Optional.of(QUIET);
        }
        if (words.stream().anyMatch(ACTION_WORDS::contains)) {
            return Optional.of(ACTIONS);
        }
        return words.stream().anyMatch(STATUS_WORDS::contains) ? Optional.of(STATUS) : Optional.empty();
    }
}
