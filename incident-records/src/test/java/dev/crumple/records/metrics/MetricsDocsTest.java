package dev.crumple.records.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What {@code docs/metrics.md} defines is what is measured. */
class MetricsDocsTest {

    @Test
    void definesEverySpanInItsOrder() throws IOException {
        assertThat(Files.readString(Path.of("../docs/metrics.md"))
                        .replace("`", "")
                        .lines())
                .containsSubsequence(Arrays.stream(Span.values())
                        .map(span -> "| " + span.label() + " | " + span.title() + " | " + span.definition()
                                + (span.isInDays() ? ", in days" : "") + " |")
                        .toList());
    }

    @Test
    void saysFromHowManyOnPeriodsAreCompared() throws IOException {
        assertThat(Files.readString(Path.of("../docs/metrics.md")))
                .contains("Below " + Comparison.FEWEST + " lengths a span is *too few to compare*");
    }
}
