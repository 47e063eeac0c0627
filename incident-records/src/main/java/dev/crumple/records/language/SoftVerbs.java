package dev.crumple.records.language;

import java.util.Set;
import java.util.TreeSet;

/** Verbs that people commit themselves by, and those of them after which nothing need be there. */
final class SoftVerbs {

    private static final Set<String> CONSIDERING =
            Set.of("consider", "investigate", "explore", "evaluate", "look", "think", "discuss", "examine", "assess");

    private static final Set<String> IMPROVING = Set.of("improve", "enhance", "strengthen", "streamline", "boost");

    private static final Set<String> OTHERS = Set.of(
            "address",
            "aim",
            "analyse",
            "analyze",
            "avoid",
            "be",
            "become",
            "check",
            "communicate",
            "continue",
            "coordinate",
            "double-check",
            "emphasise",
            "emphasize",
            "encourage",
            "ensure",
            "find",
            "focus",
            "follow",
            "foster",
            "increase",
            "keep",
            "learn",
            "minimise",
            "minimize",
            "observe",
            "optimise",
            "optimize",
            "pay",
            "prioritise",
            "prioritize",
            "promote",
            "raise",
            "react",
            "reduce",
            "reinforce",
            "remain",
            "remember",
            "remind",
            "respect",
            "respond",
            "revisit",
            "share",
            "stay",
            "strive",
            "take",
            "treat",
            "try",
            "understand",
            "verify",
            "watch",
            "work",
            "educate",
            "train",
            "review",
            "exercise");

    /** What is made, changed or moved is there afterwards. */
    private static final Set<String> MAKING = Set.of(
            "add",
            "adopt",
            "automate",
            "backup",
            "bring",
            "build",
            "change",
            "configure",
            "create",
            "define",
            "deploy",
            "develop",
            "do",
            "document",
            "establish",
            "extend",
            "fix",
            "get",
            "give",
            "have",
            "hire",
            "implement",
            "introduce",
            "invest",
            "limit",
            "make",
            "migrate",
            "monitor",
            "move",
            "provide",
            "publish",
            "put",
            "remove",
            "replace",
            "run",
            "schedule",
            "set",
            "setup",
            "start",
            "stop",
            "test",
            "update",
            "upgrade",
            "use",
            "write",
            "act",
            "clarify",
            "escalate",
            "detect",
            "notify",
            "plan");

    static final Set<String> SOFT = union(CONSIDERING, IMPROVING, OTHERS);
    static final Set<String> IMPERATIVES = union(SOFT, MAKING);

    private SoftVerbs() {}

    static boolean isConsidering(String word) {
        return CONSIDERING.contains(word);
    }

    static boolean isImproving(String word) {
        return IMPROVING.contains(word);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
