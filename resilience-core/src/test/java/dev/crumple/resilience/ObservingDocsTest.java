package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.metrics.GuardMeters;
import dev.crumple.resilience.metrics.Resilience4jRegistries;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code docs/observing.md} shows is what happens. */
class ObservingDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private String page;
    private List<String> outputs;

    @Feature(id = "reviews", criticality = Criticality.OPTIONAL)
    interface Reviews {
        @FailureMode(id = "service-down", dependency = "reviews", when = Cause.THROWS, customerSees = "No reviews.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @RemoveFeature
        List<String> of();
    }

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface SimilarTitles {
        @FailureMode(id = "graph-slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @RemoveFeature
        Optional<String> similarTo();
    }

    @Feature(id = "checkout", criticality = Criticality.INDISPENSABLE)
    interface Checkout {
        @FailureMode(id = "bank-down", dependency = "bank", when = Cause.THROWS, customerSees = "Please try again.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @FailFast
        String pay();
    }

    @BeforeEach
    void degradeOneAndRemoveAnother() throws IOException {
        page = Files.readString(Path.of("../docs/observing.md"));
        outputs = blocks("");
        time.pass(Duration.between(Instant.EPOCH, Instant.parse("2026-11-21T09:58:00Z")));
        Reviews reviews = guards.protect(Reviews.class, () -> {
            throw new IllegalStateException("broken");
        });
        guards.protect(SimilarTitles.class, () -> Optional.of("Dark"));
        guards.protect(Checkout.class, () -> "paid").pay();
        guards.switches().remove("similar-titles", "mira");
        time.pass(Duration.ofSeconds(127));
        reviews.of();
    }

    @AfterEach
    void close() {
        guards.close();
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @Test
    void everySnippetStandsInThisTest() throws IOException {
        String code = lines(Files.readString(Path.of("src/test/java/dev/crumple/resilience/ObservingDocsTest.java")));
        assertThat(blocks("java"))
                .hasSize(4)
                .allSatisfy(snippet -> assertThat(code).contains(lines(snippet)));
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void theStatusIsPrintedAsShown() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (FeatureStatus status : guards.status()) {
                System.out.println(status);
            }
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(outputs.get(0).lines().toList());
    }

    @Test
    void theDetailsAreAsShown() {
        Map<String, String> details = guards.status("reviews").details();
        assertThat(details).hasToString(outputs.get(1).strip());
    }

    @Test
    void theMetersAreThoseOfTheTable() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new GuardMeters(guards).bindTo(registry);
        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .map(ObservingDocsTest::row)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(page.lines()
                        .filter(line -> line.startsWith("| `crumple."))
                        .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                        .toList());
    }

    private static String row(Meter.Id id) {
        String tags = id.getTags().stream()
                .map(Tag::getKey)
                .map(key -> "`" + key + "`")
                .collect(Collectors.joining(", "));
        String type = id.getType() == Meter.Type.GAUGE ? "gauge" : "counter";
        return Stream.of("| `" + id.getName() + "`", type, tags)
                .collect(Collectors.joining(" | "))
                .strip();
    }

    @Test
    void guardsStandInTheRegistriesAsFeatureAndMethod() {
        CircuitBreakerRegistry circuitBreakers = CircuitBreakerRegistry.ofDefaults();
        TimeLimiterRegistry timeLimiters = TimeLimiterRegistry.ofDefaults();
        new Resilience4jRegistries(circuitBreakers, timeLimiters).publish(guards);
        assertThat(circuitBreakers.find("reviews/of")).isPresent();
        assertThat(timeLimiters.find("reviews/of")).isPresent();
    }
}
