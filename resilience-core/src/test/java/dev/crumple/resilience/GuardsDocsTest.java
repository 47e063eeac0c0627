package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/guards.md shows is what guards do. */
class GuardsDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private String page;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/guards.md"));
    }

    @Feature(id = "personalised-row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget("10s")
        @Fallback(literal = "popular")
        List<String> titlesFor(String user);
    }

    @Test
    void everySnippetIsCompiledHere() throws IOException {
        String source = unspaced(Files.readString(Path.of("src/test/java/dev/crumple/resilience/GuardsDocsTest.java")));
        List<String> blocks = BLOCK.matcher(page)
                .results()
                .map(block -> unspaced(block.group(1)))
                .toList();
        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void aClientIsGivenWhatIsLeft() {
        URI uri = URI.create("http://localhost");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Deadline.remaining(Duration.ofSeconds(2)))
                .build();
        assertThat(request.timeout()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void aPageCanAskWhatWasDegraded() {
        try (Guards guards =
                Guards.builder().contentReader((text, type) -> List.of(text)).build()) {
            Row row = guards.protect(Row.class, user -> {
                throw new IllegalStateException("broken");
            });
            assertThat(ask(row, "mira"))
                    .hasValueSatisfying(event -> assertThat(event.failureMode()).isEqualTo("personalised-row/down"));
        }
    }

    @SuppressWarnings("UnusedVariable") // The page would show them.
    private static Optional<GuardEvent.Degraded> ask(Row row, String user) {
        try (Degradations seen = Degradations.watch()) {
            List<String> titles = row.titlesFor(user);
            Optional<GuardEvent.Degraded> instead = seen.of("personalised-row");
            return instead;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsExplained(Reason reason) {
        assertThat(page).containsOnlyOnce("| `" + reason + "` |");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOfWaitingIsExplained(Waiting waiting) {
        assertThat(page).containsOnlyOnce("\n| `" + waiting + "` |");
    }
}
