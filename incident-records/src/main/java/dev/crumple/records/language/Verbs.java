package dev.crumple.records.language;

import java.util.Set;

/** The closed classes that hold an English verb group together. */
final class Verbs {

    static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being");
    static final Set<String> HAVE = Set.of("have", "has", "had", Contractions.HAVE);
    static final Set<String> DO = Set.of("do", "does", "did");
    static final Set<String> MODALS = Set.of(
            "will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "need", "needs");

    private static final Set<String> ADVERBS = Set.of(
            "not",
            "also",
            "still",
            "just",
            "even",
            "then",
            "again",
            "never",
            "ever",
            "always",
            "often",
            "soon",
            "only",
            "perhaps",
            "maybe",
            "both",
            "all",
            "first",
            "once",
            "now",
            "already",
            "thus",
            "therefore",
            "instead",
            "hence",
            "too",
            "far",
            "much",
            "well",
            "yet",
            "really",
            "so");

    private static final Set<String> NO_ADVERBS = Set.of(
            "apply",
            "reply",
            "supply",
            "rely",
            "comply",
            "multiply",
            "only",
            "family",
            "assembly",
            "anomaly",
            "imply",
            "early",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "quarterly",
            "likely",
            "unlikely");

    private static final Set<String> NO_PARTICIPLES = Set.of(
            "need", "feed", "seed", "speed", "indeed", "exceed", "proceed", "succeed", "embed", "shed", "red", "bed");

    private static final Set<String> IRREGULAR = Set.of(
            "been",
            "become",
            "begun",
            "bent",
            "bound",
            "bought",
            "broken",
            "brought",
            "built",
            "burnt",
            "caught",
            "chosen",
            "come",
            "cost",
            "cut",
            "dealt",
            "done",
            "drawn",
            "driven",
            "fallen",
            "fed",
            "felt",
            "forgotten",
            "foreseen",
            "fought",
            "found",
            "frozen",
            "given",
            "gone",
            "got",
            "gotten",
            "grown",
            "had",
            "heard",
            "held",
            "hidden",
            "hit",
            "hurt",
            "kept",
            "known",
            "laid",
            "learnt",
            "led",
            "left",
            "lent",
            "let",
            "lost",
            "made",
            "meant",
            "met",
            "overseen",
            "paid",
            "proven",
            "put",
            "quit",
            "read",
            "risen",
            "run",
            "said",
            "seen",
            "sent",
            "set",
            "shown",
            "shut",
            "slept",
            "sold",
            "sought",
            "spent",
            "split",
            "spoken",
            "spread",
            "stolen",
            "stood",
            "struck",
            "stuck",
            "swept",
            "taken",
            "taught",
            "thought",
            "thrown",
            "told",
            "torn",
            "understood",
            "undone",
            "won",
            "woken",
            "worn",
            "withheld",
            "written");

    private static final Set<String> IRREGULAR_PAST = Set.of(
            "was", "were", "did", "had", "went", "ran", "took", "gave", "wrote", "chose", "began", "broke", "came",
            "saw", "knew", "made", "put", "set", "sent", "built", "let", "left", "kept", "brought", "pushed");

    private Verbs() {}

    static boolean isParticiple(String word) {
        return IRREGULAR.contains(word) || (word.length() > 3 && word.endsWith("ed") && !NO_PARTICIPLES.contains(word));
    }

    static boolean isPast(String word) {
        return IRREGULAR_PAST.contains(word)
                || (word.length() > 3 && word.endsWith("ed") && !NO_PARTICIPLES.contains(word));
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || (word.length() > 4 && word.endsWith("ly") && !NO_ADVERBS.contains(word));
    }

    static boolean isAuxiliary(String word) {
        return BE.contains(word) || HAVE.contains(word) || DO.contains(word);
    }

    /** The verb of which this is the form on {@code -ing}, when the set has it; else the word itself. */
    static String base(String word, Set<String> known) {
        if (!word.endsWith("ing") || known.contains(word)) {
            return word;
        }
        String stem = word.substring(0, word.length() - 3);
        if (known.contains(stem) || stem.length() < 2) {
            return stem;
        }
        if (known.contains(stem + "e")) {
            return stem + "e";
        }
        String single = stem.substring(0, stem.length() - 1);
        return known.contains(single) ? single : word;
    }
}
