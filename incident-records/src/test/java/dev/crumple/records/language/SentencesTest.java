package dev.crumple.records.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void doNotEndAtAbbreviationsNumbersOrInCode() {
        assertThat(texts("We saw e.g. Two. It took 1.5 seconds. The `a. B` held!"))
                .containsExactly("We saw e.g. Two.", "It took 1.5 seconds.", "The `a. B` held!");
    }

    @Test
    void keepTheMarksThatCloseThem() {
        assertThat(texts("**Nobody sets it.** It follows. (So it does.) \"Ends here.\" And here"))
                .containsExactly("**Nobody sets it.**", "It follows.", "(So it does.)", "\"Ends here.\"", "And here");
    }

    @Test
    void mayEndTheirParagraphWithoutAMark() {
        assertThat(texts("First.\nSecond one")).containsExactly("First.", "Second one");
    }

    @Test
    void loseTheirContractionsEmphasisAndComments() {
        assertThat(Tokenizer.words("We **shouldn’t** have; I'd've <!-- no --> can't."))
                .containsExactly("we", "should", "not", "have", ";", "i", "would", "'ve", "can", "not", ".");
    }

    @Test
    void holdWhatOthersSaidAndWhatMachinesReadAsOneWordEach() {
        assertThat(Tokenizer.words("He said \"you should have\" on `rm -rf` in [log](a.md) at 10:12 of myHost."))
                .containsExactly(
                        "he",
                        "said",
                        Tokenizer.QUOTE,
                        "on",
                        Tokenizer.THING,
                        "in",
                        "[",
                        "log",
                        Tokenizer.THING,
                        "at",
                        Tokenizer.THING,
                        "of",
                        Tokenizer.THING,
                        ".");
    }

    private static List<String> texts(String paragraph) {
        return Sentences.spans(paragraph).stream()
                .map(span -> paragraph.substring(span.from(), span.to()))
                .toList();
    }
}
