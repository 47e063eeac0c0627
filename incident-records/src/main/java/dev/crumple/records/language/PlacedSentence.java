package dev.crumple.records.language;

/**
 * A sentence and where it stands.
 *
 * @param text the sentence, with its line breaks
 * @param line the line it begins on, from 1
 * @param section what kind of text it stands in
 */
record PlacedSentence(String text, int line, Section section) {

    int lastLine() {
        return line + Narrative.lineBreaks(text);
    }
}
