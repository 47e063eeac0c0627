package dev.crumple.records.language;

import java.util.Optional;
import java.util.Set;

/**
 * Where a sentence commits somebody to something.
 *
 * @param mood how it does so
 * @param head the place of the verb, or of the first word of what is wanted
 */
record Commitment(Mood mood, int head) {

    enum Mood {
        /** "Start incidents earlier", "to share …", "investigating …". */
        IMPERATIVE,
        /** "We should …", "engineers must …". */
        DUTY,
        /** "Better dashboards", "more training is needed". */
        NOMINAL
    }

    private static final Set<String> DUTIES = Set.of("should", "must", "need", "needs", "shall", "ought");
    private static final Set<String> INTENTIONS =
            Set.of("will", "plan", "plans", "planned", "want", "intend", "going", "aim");
    private static final Set<String> HEDGES = Set.of("may", "might", "could");
    private static final Set<String> LEADS =
            Set.of("[", "]", "x", "(", ")", "–", "—", "-", "to", "please", "let", "'s", "•", "·");
    private static final int LONGEST_LABEL = 6;

    static Optional<Commitment> in(Sentence sentence) {
        int start = start(sentence);
        String first = sentence.word(start);
        if (SoftVerbs.IMPERATIVES.contains(Verbs.base(first, SoftVerbs.IMPERATIVES))
                && (!first.endsWith("ing") || sentence.section() == Section.ACTIONS)) {
            return Optional.of(new Commitment(Mood.IMPERATIVE, start));
        }
        if (Comparison.begins(sentence, start) && isWanted(sentence, start)) {
            return Optional.of(new Commitment(Mood.NOMINAL, start));
        }
        return duty(sentence);
    }

    private static boolean isWanted(Sentence sentence, int start) {
        boolean other = sentence.anyIn(start, sentence.size(), Set.of("would", "could", "was", "were", "had"));
        boolean asked =
                sentence.anyIn(start, sentence.size(), Set.of("needed", "required", "necessary", "will", "should"));
        return !other && (asked || sentence.section() == Section.ACTIONS);
    }

    /** Past a box to tick, an id such as {@code L1}, a label with its colon, and adverbs. */
    private static int start(Sentence sentence) {
        int start = 0;
        if (sentence.word(0).equals("(")) {
            start = indexOf(sentence, ")", 0, sentence.size()) + 1;
        }
        int label = indexOf(sentence, ":", start, start + LONGEST_LABEL);
        start = label >= 0 && label + 1 < sentence.size() ? label + 1 : start;
        while (start < sentence.size()
                && (sentence.in(start, LEADS)
                        || sentence.word(start).equals(Tokenizer.THING)
                        || Verbs.isAdverb(sentence.word(start)))) {
            start++;
        }
        return start;
    }

    private static int indexOf(Sentence sentence, String word, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.size()); i++) {
            if (sentence.word(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Commitment> duty(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (!commits(sentence, i) || !People.isInsider(sentence.subjectOf(i))) {
                continue;
            }
            int head = sentence.pastAdverbs(i + 1);
            while (Set.of("to", "have", "be").contains(sentence.word(head)) || Verbs.isAdverb(sentence.word(head))) {
                head++;
            }
            boolean hedged = sentence.in(i, HEDGES);
            if (!Verbs.isParticiple(sentence.word(head)) && (!hedged || SoftVerbs.isConsidering(sentence.word(head)))) {
                return Optional.of(new Commitment(Mood.DUTY, head));
            }
        }
        return Optional.empty();
    }

    private static boolean commits(Sentence sentence, int i) {
        if (sentence.in(i, INTENTIONS)) {
            return sentence.word(i).equals("will")
                    ? sentence.section() == Section.ACTIONS
                    : sentence.word(i + 1).equals("to");
        }
        boolean haveTo =
                Verbs.HAVE.contains(sentence.word(i)) && sentence.word(i + 1).equals("to");
        return sentence.in(i, DUTIES)
                || sentence.in(i, HEDGES)
                || (haveTo && !sentence.word(i).equals("had"));
    }
}
