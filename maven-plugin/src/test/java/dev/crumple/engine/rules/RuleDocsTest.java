package dev.crumple.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDocsTest {

    @Test
    void everyRuleHasItsHeading() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/rules.md")))
                .containsAll(Arrays.stream(Rule.values())
                        .map(rule -> "## " + rule.id())
                        .toList());
    }

    @Test
    void theTableOfRulesSaysWhatEachDoesToTheBuild() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.matches("\\| \\[`[a-z-]+`]\\(#[a-z-]+\\) \\| `[A-Z]+` \\|"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule ->
                                "| [`%1$s`](#%1$s) | `%2$s` |".formatted(rule.id(), Severities.DEFAULT.of(rule.id())))
                        .toList());
    }
}
