package dev.crumple.records.language;

import java.util.Optional;

/**
 * Finds commitments that nobody else can see kept: to be more careful, to do better, to have more of something, or to do
 * what leaves nothing behind.
 */
final class Vague implements LanguageRule {

    private static final String VIGILANCE = "This asks people to be careful, and care cannot be seen or kept up.";
    private static final String COMPARED = "This promises more or better, and not how much of what.";
    private static final String TRACELESS = "This names nothing that would be there afterwards.";
    private static final String REMEDY =
            "How will a third person see that it is done? Name the test, alert, limit, page," + " drill or date.";

    @Override
    public String id() {
        return "countermeasure-vague";
    }

    @Override
    public Optional<Advice> of(Sentence sentence) {
        boolean promises = sentence.section() == Section.ACTIONS || sentence.section() == Section.PROSE;
        if (!promises || sentence.isQuestion()) {
            return Optional.empty();
        }
        Optional<Commitment> commitment = Commitment.in(sentence);
        if (Vigilance.isAskedIn(sentence, commitment)) {
            return Optional.of(new Advice(VIGILANCE, REMEDY));
        }
        if (commitment.isEmpty()) {
            return Optional.empty();
        }
        if (Comparison.isIn(sentence, commitment.get())) {
            return Optional.of(new Advice(COMPARED, REMEDY));
        }
        return Traces.leavesNone(sentence, commitment.get())
                ? Optional.of(new Advice(TRACELESS, REMEDY))
                : Optional.empty();
    }
}
