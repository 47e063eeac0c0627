package dev.crumple.records.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/rules.md} says that a rule flags and leaves, it flags and leaves. */
class LanguageDocsTest {

    private static final Pattern SENTENCES = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    static Stream<LanguageRule> rules() {
        return Rules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsFiveSentencesThatARuleFlagsAndFiveThatItLeaves(LanguageRule rule) throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));
        int start = page.indexOf("\n## " + rule.id() + "\n");
        String chapter = page.substring(start, page.indexOf("\n## ", start + 1));
        List<List<String>> shown = SENTENCES
                .matcher(chapter)
                .results()
                .map(LanguageDocsTest::lines)
                .toList();

        assertThat(shown).hasSize(2).allSatisfy(lines -> assertThat(lines).hasSize(5));
        assertThat(shown.get(0))
                .allSatisfy(line -> assertThat(rule.of(sentence(rule, line))).isPresent());
        assertThat(shown.get(1))
                .allSatisfy(line -> assertThat(rule.of(sentence(rule, line))).isEmpty());
        assertThat(chapter).contains("\nWhy: ", "\nIt cannot tell ", "\nFix: ");
    }

    private static List<String> lines(MatchResult block) {
        return block.group(1).lines().toList();
    }

    private static Sentence sentence(LanguageRule rule, String text) {
        Section section = switch (rule.id()) {
            case "countermeasure-vague" -> Section.ACTIONS;
            case "hunch-in-status" -> Section.STATUS;
            default -> Section.PROSE;
        };
        return Sentence.of(text, section);
    }
}
