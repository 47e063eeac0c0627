package dev.crumple.records.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final LanguageRule BLAME = rule("blame-language");
    private static final LanguageRule COUNTERFACTUAL = rule("counterfactual-language");

    static List<Labelled> sentences() throws IOException {
        return Labelled.read(Path.of("src/test/resources/language/sentences.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sayOfASentenceWhatItsLabelsSay(Labelled sentence) {
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(sentence.isFoundBy(rule))
                        .describedAs(rule.id())
                        .isEqualTo(sentence.breaks(rule)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timeline", "Impact", "Chat log of the evening", "Scope", "Perspectives"})
    void areQuietWhereThingsAreToldAsTheyHappenedOrWereSaid(String heading) {
        Section section = Section.of(heading).orElseThrow();

        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(rule.of(Sentence.of(
                                "We should have been more careful, which was human error and probably the cause.",
                                section)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jon caused the outage.",
                "Jon broke production.",
                "Jon took down the site.",
                "Jon took the site down on Friday.",
                "Then the contractor accidentally caused a long outage.",
                "Jon forgot the backup."
            })
    void knowPeopleByTheirNames(String sentence) {
        assertThat(BLAME.of(Sentence.of(sentence, Section.PROSE, Set.of("jon"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Redis caused the outage.",
                "The new import broke production.",
                "I caused the outage.",
                "Jon took the row out of production.",
                "Jon will restart the site, which caused the outage.",
                "Jon asked what caused the outage."
            })
    void takeNoSystemAndNoWriterForACulprit(String sentence) {
        assertThat(BLAME.of(Sentence.of(sentence, Section.PROSE, Set.of("jon", "will"))))
                .isEmpty();
    }

    @Test
    void askTheWriterAKinderQuestionThanOthers() {
        assertThat(advice(BLAME, "I forgot to scale the workers back up.")).contains("in your place");
        assertThat(advice(BLAME, "The operator forgot to scale the workers back up."))
                .contains("next person");
        assertThat(advice(BLAME, "It was human error.")).contains("Which tool or procedure");
    }

    @Test
    void askWhatHappenedInsteadOfWhatDidNot() {
        assertThat(advice(COUNTERFACTUAL, "A canary would have caught it.")).startsWith("Write what did happen.");
        assertThat(advice(COUNTERFACTUAL, "The crew failed to close the valve."))
                .contains("see and know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "should have ",
                "if we had not ",
                "we should have been and ",
                "not not not ",
                "without ",
                "(",
                ")",
                "`",
                "\"",
                "“",
                "](",
                "<!--",
                "'ve'd'll",
                "*_*_",
                "e.g. ",
                ". ",
                "by the ",
                "lack of ",
                "who, who, ",
                "and but or then ",
                "😀",
                "A.b_c:"
            })
    void comeToAnEndWithAMegabyteOfOneThing(String repeated) {
        String line = repeated.repeat(1_000_000 / repeated.length());

        assertThat(Language.ofNarrative("## Actions\n\n" + line, Reader.COLLEAGUES, List.of()))
                .isNotNull();
    }

    private static String advice(LanguageRule rule, String sentence) {
        Optional<Advice> advice = rule.of(Sentence.of(sentence, Section.PROSE));
        return advice.orElseThrow().remedy();
    }

    private static LanguageRule rule(String id) {
        return Rules.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
