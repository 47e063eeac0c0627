package dev.crumple.records;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A closed set of words, which knows what somebody probably meant who wrote another. */
record Vocabulary(List<String> words) {

    private static final int FARTHEST = 2;

    Vocabulary {
        words = List.copyOf(words);
    }

    static Vocabulary of(String... words) {
        return new Vocabulary(List.of(words));
    }

    /** Sorts the words, so that the same mistake always gets the same advice. */
    static Vocabulary sorted(Collection<String> words) {
        return new Vocabulary(words.stream().sorted().toList());
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Finds the word of which this may be a slip of the pen. */
    Optional<String> nearest(String typed) {
        String wrong = typed.toLowerCase(Locale.ROOT);
        String best = null;
        // A short word is at a distance of two from almost every other short word.
        int shortest = Math.min(FARTHEST, typed.length() / 2) + 1;
        for (String word : words) {
            int distance = distance(wrong, word.toLowerCase(Locale.ROOT));
            int same = commonStart(wrong, word);
            if (distance < shortest || (distance == shortest && best != null && same > commonStart(wrong, best))) {
                shortest = distance;
                best = word;
            } else if (distance == shortest && best != null && same == commonStart(wrong, best)) {
                return Optional.empty(); // A guess between two is no advice.
            }
        }
        return Optional.ofNullable(best);
    }

    /** Says what to write instead. */
    String advice(String typed) {
        String list = String.join(", ", words);
        return nearest(typed)
                .map(word -> "Write `" + word + "`, or another of: " + list + ".")
                .orElse("Write one of: " + list + ".");
    }

    private static int commonStart(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length())
                && Character.toLowerCase(a.charAt(same)) == Character.toLowerCase(b.charAt(same))) {
            same++;
        }
        return same;
    }

    /** Counts the letters to add, drop or change (Levenshtein); words of very different length are just far apart. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
