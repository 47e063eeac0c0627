package dev.crumple.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleDocsTest {

    @Test
    void everyRuleHasItsHeading() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/rules.md")))
                .containsAll(Arrays.stream(Rule.values())
                        .map(rule -> "## " + rule.id())
                        .toList());
    }
}
