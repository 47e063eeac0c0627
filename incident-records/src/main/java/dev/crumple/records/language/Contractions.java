package dev.crumple.records.language;

import java.util.List;
import java.util.Map;

/** Undoes contractions: {@code shouldn't} is {@code should not}. */
final class Contractions {

    /** What {@code 've} becomes: always the auxiliary, which {@code have} need not be. */
    static final String HAVE = "'ve";

    private static final Map<String, String> WHOLE = Map.of("can't", "can", "won't", "will", "cannot", "can");
    private static final Map<String, String> ENDINGS =
            Map.of("'ve", HAVE, "'ll", "will", "'re", "are", "'m", "am", "'d", "would", "'s", "'s");

    private Contractions() {}

    static void addTo(List<String> words, String word) {
        String stem = WHOLE.get(word);
        if (stem != null) {
            words.add(stem);
            words.add("not");
            return;
        }
        int apostrophe = word.lastIndexOf('\'');
        String ending = apostrophe <= 0 ? null : ENDINGS.get(word.substring(apostrophe));
        if (ending != null) {
            addTo(words, word.substring(0, apostrophe));
            words.add(ending);
        } else if (word.endsWith("n't")) {
            words.add(word.substring(0, word.length() - 3));
            words.add("not");
        } else {
            words.add(apostrophe > 0 && apostrophe == word.length() - 1 ? word.substring(0, apostrophe) : word);
        }
    }
}
