package dev.crumple.records.language;

import java.util.Optional;

/**
 * Finds sentences that give a person as the cause: a person with a word of fault. A plain fact is not one, and neither is
 * a deed without a person: "I deleted the namespace", "the flag was removed by mistake".
 */
final class Blame implements LanguageRule {

    private static final Advice OTHERS = new Advice(
            "This names a person where a cause is looked for.",
            "Which tool, procedure or knowledge made that the obvious thing to do, and what would have to be different for"
                    + " the next person?");
    private static final Advice HUMAN_ERROR = new Advice(
            "This gives a person's error as a cause.",
            "Which tool or procedure made the error easy, and why did nothing stop it?");
    private static final Advice SELF = new Advice(
            "This blames the one who writes.",
            "Anybody in your place may have done the same. Why did it make sense when you did it?");

    @Override
    public String id() {
        return "blame-language";
    }

    @Override
    public Optional<Advice> of(Sentence sentence) {
        if (sentence.section() == Section.QUIET || sentence.isQuestion()) {
            return Optional.empty();
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (NamedError.at(sentence, i)) {
                return Optional.of(HUMAN_ERROR);
            }
            String who = FaultyDeed.whoAt(sentence, i);
            if (!who.isEmpty()) {
                return Optional.of(People.isFirst(who) ? SELF : OTHERS);
            }
            if (NamedCulprit.at(sentence, i)) {
                return Optional.of(OTHERS);
            }
        }
        String who = FailedTo.whoIn(sentence);
        return People.isInsider(who) || who.equals(FailedTo.OWNED)
                ? Optional.of(People.isFirst(who) ? SELF : OTHERS)
                : Optional.empty();
    }
}
