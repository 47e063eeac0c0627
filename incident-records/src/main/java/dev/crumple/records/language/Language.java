package dev.crumple.records.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the language of a record against the rules; equal texts give equal remarks. */
public final class Language {

    /** The names of the rules. */
    public static final List<String> RULES =
            Rules.ALL.stream().map(LanguageRule::id).toList();

    private static final int LONGEST_EXCERPT = 60;

    private Language() {}

    /**
     * Reads a narrative.
     *
     * @param markdown the text, in which lines count from 1; front matter is not expected
     * @param reader whom it is written for
     * @param people the names by which people are called; those of several words are not known in a sentence
     * @return the remarks, by line; waived ones left out, and waivers without a reason among them
     */
    public static List<Remark> ofNarrative(String markdown, Reader reader, Collection<String> people) {
        Set<String> names =
                people.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Waivers waivers = Waivers.inMarkdown(markdown);
        List<Remark> remarks = new ArrayList<>(waivers.mistakes());
        for (PlacedSentence placed : Narrative.sentences(markdown, reader)) {
            Sentence sentence = Sentence.of(placed.text(), placed.section(), names);
            for (LanguageRule rule : Rules.ALL) {
                rule.of(sentence)
                        .filter(advice -> !waivers.waive(rule.id(), placed.line(), placed.lastLine()))
                        .ifPresent(advice -> remarks.add(remark(rule, placed.line(), placed.text(), advice)));
            }
        }
        remarks.addAll(waivers.unused());
        return remarks;
    }

    /**
     * Reads what a countermeasure promises.
     *
     * @param title its title
     * @param done when it counts as done, in words; empty when nobody says
     * @param line the line of the title, from 1
     * @param waivers those of its file
     * @return a remark when neither says what a third person will see
     */
    public static Optional<Remark> ofCountermeasure(String title, String done, int line, Waivers waivers) {
        Sentence titled = Sentence.of(title, Section.ACTIONS);
        return Rules.VAGUE
                .of(titled)
                .filter(advice -> done.isEmpty() || !Traces.areIn(Sentence.of(done, Section.ACTIONS)))
                .filter(advice -> !waivers.waive(Rules.VAGUE.id(), line, line))
                .map(advice -> remark(Rules.VAGUE, line, title, advice));
    }

    private static Remark remark(LanguageRule rule, int line, String text, Advice advice) {
        return new Remark(rule.id(), line, "\"" + excerpt(text) + "\": " + advice.what(), advice.remedy());
    }

    private static String excerpt(String text) {
        String oneLine =
                text.substring(0, Math.min(text.length(), LONGEST_EXCERPT + 1)).replace('\n', ' ');
        return text.length() <= LONGEST_EXCERPT ? oneLine : oneLine.substring(0, LONGEST_EXCERPT) + "…";
    }
}
