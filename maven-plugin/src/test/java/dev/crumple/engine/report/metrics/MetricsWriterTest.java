package dev.crumple.engine.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.records.Incident;
import dev.crumple.records.metrics.IncidentMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsWriterTest {

    private static final LocalDate SPLIT = LocalDate.of(2026, 4, 1);

    @TempDir
    Path folder;

    @Test
    void escapesWhateverPeopleCallTheirRecords() {
        String hostile = "</title></svg><script>alert(1)</script>\" onload='x' \uD800";

        assertThat(html(List.of(incident(hostile, 30)), null))
                .doesNotContain("<script", "</svg><")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void writesTheSameBytesForTheSameRecordsInAnyOrder() throws IOException {
        List<Incident> incidents = new ArrayList<>(Drawn.incidents(50));
        byte[] html = Files.readAllBytes(MetricsWriter.write("marquee", Drawn.metrics(incidents, SPLIT), folder));
        byte[] json = Files.readAllBytes(folder.resolve("incident-metrics.json"));

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(incidents, new Random(seed));
            MetricsWriter.write("marquee", Drawn.metrics(incidents, SPLIT), folder);

            assertThat(folder.resolve("incident-metrics.html")).hasBinaryContent(html);
            assertThat(folder.resolve("incident-metrics.json")).hasBinaryContent(json);
        }
    }

    @Test
    void saysThatThereIsNothingToDraw() {
        assertThat(html(List.of(), null)).contains("No incident is on record.").doesNotContain("<svg");
    }

    @Test
    void opensWithAMedianAndSaysBesideItThatThereAreTooFew() {
        assertThat(html(List.of(incident("a", 30), incident("b", 90), incident("c", 800)), null))
                .contains("Half of 3 incidents were resolved within 1 h 30.", "Too few to compare.")
                .doesNotContain("class=\"middle\"");
    }

    @Test
    void namesNoMeanAndNoTrendBesideFiguresThatAreNotCompared() {
        assertThat(html(Drawn.incidents(50), null))
                .doesNotContainIgnoringCase("average")
                .doesNotContain("shorter", "longer", "improv", "MTT");
    }

    @Test
    void putsTheDefinitionBesideEachSpan() {
        String html = html(Drawn.incidents(50), null);

        assertThat(html)
                .containsPattern("(?s)Time to detect</h3>\\s*<span class=\"id\">detected − started</span>")
                .containsPattern(
                        "(?s)Retrospective lag</h3>\\s*<span class=\"id\">retrospective − resolved, in days</span>");
    }

    @Test
    void drawsADotForEachIncident() {
        String html = html(Drawn.incidents(50), null);

        assertThat(Pattern.compile("<circle").matcher(html).results()).hasSize(8 * 50);
        assertThat(html).contains("class=\"historical about\"", "class=\"recent\"", "class=\"median\"");
    }

    @Test
    void comparesTwoPeriodsInWords() {
        assertThat(html(Drawn.incidents(50), SPLIT))
                .contains(
                        "Before 2026-04-01 a median of ",
                        " (26), since then a median of ",
                        " (24): no difference that chance could not have made.");
    }

    @Test
    void keepsExactSecondsForPrograms() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(MetricsWriter.json(Drawn.metrics(List.of(incident("a", 30), incident("b", 60)), null)));

        JsonNode resolve = json.at("/spans/7");
        assertThat(resolve.at("/span").asText()).isEqualTo("TTR");
        assertThat(resolve.at("/definition").asText()).isEqualTo("resolved − started");
        assertThat(resolve.at("/quantiles/median").asLong()).isEqualTo(45 * 60);
        assertThat(resolve.at("/lengths/1/record").asText()).isEqualTo("b");
        assertThat(json.at("/spans/0/leftOut/not-known").asInt()).isEqualTo(2);
        assertThat(json.at("/foundByCustomers/whole").asInt()).isEqualTo(2);
        assertThat(json.at("/today").asText()).isEqualTo("2026-11-21");
    }

    private static String html(List<Incident> incidents, @Nullable LocalDate split) {
        IncidentMetrics metrics = Drawn.metrics(incidents, split);
        return MetricsWriter.html("marquee", metrics);
    }

    private static Incident incident(String id, long minutes) {
        return Drawn.incident(
                id, Instant.parse("2026-03-02T10:00:00Z"), Map.of("started", 0L, "resolved", minutes), false);
    }
}
