package dev.crumple.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.ReportComposer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatsTest {

    @TempDir
    Path folder;

    static List<Assessment> services() {
        return List.of(
                Services.of(0),
                Services.of(1),
                Services.of(50),
                Marquee.assessment(),
                Services.saying(Services.HOSTILE),
                Services.saying("a path with spaces/ä%20.java"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void jsonIsAsItsSchemaSays(Assessment assessment) throws IOException {
        assertThat(schema("/dev/crumple/engine/report/report.schema.json", SpecVersion.VersionFlag.V202012)
                        .validate(read(report(assessment), "report.json")))
                .isEmpty();
    }

    @Test
    void jsonWithChangesIsAsItsSchemaSays() throws IOException {
        Report changed = report(Marquee.assessment()).since(report(Services.of(5)));

        assertThat(schema("/dev/crumple/engine/report/report.schema.json", SpecVersion.VersionFlag.V202012)
                        .validate(read(changed, "report.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void sarifIsAsTheStandardSays(Assessment assessment) throws IOException {
        assertThat(schema("/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7)
                        .validate(read(report(assessment), "report.sarif")))
                .isEmpty();
    }

    @Test
    void theSchemaOfTheStandardRefusesWhatIsNone() throws IOException {
        JsonNode none = new ObjectMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}");

        assertThat(schema("/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7)
                        .validate(none))
                .isNotEmpty();
    }

    @Test
    void sarifHoldsWhatIsExcusedWithItsReason() throws IOException {
        JsonNode results =
                read(report(Services.saying("a reason")), "report.sarif").at("/runs/0/results");

        assertThat(results).hasSize(3);
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(results.get(1).at("/suppressions/0/justification").asText())
                .startsWith("a reason (waived until 2026-12-24");
        assertThat(results.get(2).at("/suppressions/0/justification").asText()).contains("baseline");
    }

    @Test
    void sarifExplainsEveryRuleAndNamesPathsAsUris() throws IOException {
        JsonNode run = read(report(Marquee.assessment()), "report.sarif").at("/runs/0");

        assertThat(run.at("/tool/driver/rules"))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.at("/help/markdown").asText()).contains("Why:"));
        assertThat(read(report(Services.saying("a path with spaces/ä%20.java")), "report.sarif")
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20path%20with%20spaces/%C3%A4%2520.java");
    }

    @Test
    void markdownIsShortAndWorstFirst() throws IOException {
        String markdown = text(report(Marquee.assessment()), "report.md");

        assertThat(markdown.lines()).hasSizeLessThan(40);
        assertThat(markdown)
                .startsWith("### Failure modes of marquee\n\n**1 of 4 failure modes is proved at the guard.**\n")
                .contains("- ❌ 1 failure mode was never rehearsed")
                .containsSubsequence("#### Findings", "`vacuous-game-day`", "#### Not proved", "recommender-empty")
                .contains("overdue · owner ada · due 2026-11-01");
        assertThat(text(report(Services.of(1000)), "report.md").lines()).hasSizeLessThan(40);
    }

    @Test
    void markdownShowsWhatPeopleWroteAsText() throws IOException {
        String markdown = text(report(Services.saying("<img src=x> @team [a](b) | *c*\n# d `e`")), "report.md");

        assertThat(markdown)
                .contains("&lt;img src=x&gt; @\u200Bteam \\[a\\](b) \\| \\*c\\* # d \\`e\\`")
                .doesNotContain("\n# d");
        assertThat(HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(markdown)))
                .doesNotContain("<img", "<a ", "<h1>", "<em>");
    }

    @Test
    void aReportIsReadBackAsItWas() throws IOException {
        Report report = report(Marquee.assessment());
        ReportWriter.write(report, folder);

        assertThat(ReportReader.read(folder.resolve("report.json"))).isEqualTo(report);
    }

    @Test
    void whatIsNoReportIsSaidSo() throws IOException {
        Path file = folder.resolve("old.json");
        for (String text : List.of("", "[]", "{\"schema\": 2, \"failureModes\": []}", "{\n\"schema\": ", "no")) {
            Files.writeString(file, text);

            assertThatThrownBy(() -> ReportReader.read(file))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("old.json:")
                    .hasMessageContaining("Give a report.json");
        }
    }

    @Test
    void aReportSaysWhatChangedSinceAnother() throws IOException {
        Report earlier = report(Services.of(3));
        Report now = report(Services.of(5));
        Report unproved = withoutProofs(now);

        assertThat(now.since(earlier).changes().appeared()).containsExactly("feature-0/mode-3", "feature-0/mode-4");
        assertThat(earlier.since(now).changes().disappeared()).containsExactly("feature-0/mode-3", "feature-0/mode-4");
        assertThat(now.since(unproved).changes().becameProved())
                .containsExactly("feature-0/mode-0", "feature-0/mode-1", "feature-0/mode-3", "feature-0/mode-4");
        assertThat(unproved.since(now).changes().lostProof()).hasSize(4);
        assertThat(now.since(now).changes().none()).isTrue();
        assertThat(text(unproved.since(now), "report.html")).contains("Lost their proof");
        assertThat(text(unproved.since(now), "report.md")).contains("- ❌ lost their proof: `feature-0/mode-0`");
        assertThat(ChangeLines.of(Objects.requireNonNull(unproved.since(now).changes())))
                .contains("  feature-0/mode-0 lost its proof");
    }

    @Test
    void modulesThatShareTheirRecordsShowThemOnce() {
        Report marquee = report(Marquee.assessment());

        Report all = Aggregate.of("all", List.of(report(Services.of(5)), marquee, marquee));

        assertThat(all.service()).isEqualTo("all");
        assertThat(all.incidents()).isEqualTo(marquee.incidents());
        assertThat(all.failureModes()).hasSize(9);
        assertThat(all.failureModes().get(0).criticality()).isEqualTo("INDISPENSABLE");
    }

    @Test
    void aFallbackShowsWhatItServesButNoMoreThanPeopleRead() {
        Report.Mode mode =
                report(Services.saying("🎬".repeat(3_000))).failureModes().get(0);

        assertThat(mode.served()).extracting(Report.Served::step).containsExactly("resource", "literal");
        assertThat(mode.served())
                .allSatisfy(
                        served -> assertThat(served.text()).startsWith("🎬").endsWith("🎬\n… 1000 more characters"));
    }

    private static Report withoutProofs(Report report) {
        Assessment five = Services.of(5);
        return new ReportComposer(new Assessment(
                        report.service(),
                        five.service(),
                        List.of(),
                        five.records(),
                        List.of(),
                        five.excused(),
                        List.of(),
                        five.today()))
                .compose();
    }

    private static Report report(Assessment assessment) {
        return new ReportComposer(assessment).compose();
    }

    private JsonNode read(Report report, String name) throws IOException {
        return new ObjectMapper().readTree(text(report, name));
    }

    private String text(Report report, String name) throws IOException {
        ReportWriter.write(report, folder);
        return Files.readString(folder.resolve(name));
    }

    private static JsonSchema schema(String name, SpecVersion.VersionFlag version) throws IOException {
        try (InputStream in = ReportFormatsTest.class.getResourceAsStream(name)) {
            return JsonSchemaFactory.getInstance(version).getSchema(Objects.requireNonNull(in));
        }
    }
}
