package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happens to a service that knows nothing of Crumple Zone when it takes it up, step by step as the docs say. */
class AdoptingIT {

    private static final Path GUIDE = Path.of("..", "docs", "adopting.md");
    private static final Pattern STANZA = Pattern.compile("```xml\n(<plugin>.*?)```", Pattern.DOTALL);
    private static final String COUNTERMEASURES = "postmortems/2026-10-02-empty-shop/countermeasures.yaml";

    @Test
    void oneStanzaGivesTheReportAndPasses() throws Exception {
        Fixture stock = adopted("stock");

        MavenBuild build = stock.maven("verify");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output())
                .contains("The failure modes of stock: target/crumple/report.html")
                .contains(
                        "src/main/java/example/stock/Stock.java:21 [undeclared-remote-call] Stock.count calls HttpClient.send"
                                + " (java.net.http) outside every guard.")
                .contains("public interface StockFeature {");
        assertThat(Files.readString(stock.folder().resolve("target/crumple/report.html")))
                .contains("Stock.count");
    }

    @Test
    void aRemoteCallFailsWhenItIsNewerThanTheBaseline() throws Exception {
        Fixture stock = adopted("grown");
        stock.maven("verify");
        assertThat(stock.maven("crumple:baseline").output())
                .contains("1 finding is frozen in crumple-baseline.yaml: from now on only new ones count.");

        MavenBuild green = stock.maven("verify");
        assertThat(green.exitCode()).as(green.output()).isZero();

        stock.change("src/main/java/example/stock/Stock.java", "    public String count", """
                    public int status() throws IOException, InterruptedException {
                        HttpRequest request = HttpRequest.newBuilder(warehouse).build();
                        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                    }

                    public String count""");
        MavenBuild red = stock.maven("verify");
        assertThat(red.exitCode()).isNotZero();
        assertThat(red.output())
                .contains("[undeclared-remote-call] Stock.status calls HttpClient.send")
                .doesNotContain("[undeclared-remote-call] Stock.count");
    }

    @Test
    void whatStoodIsFrozenAndOnlyWhatIsNewFails() throws Exception {
        Fixture shop = Fixture.shop("frozen").change(COUNTERMEASURES, "due: 2026-12-15", "due: 2026-11-01");
        assertThat(shop.maven("verify").output()).contains("[countermeasure-overdue]");

        MavenBuild freezing = shop.maven("crumple:baseline");
        assertThat(freezing.exitCode()).as(freezing.output()).isZero();
        assertThat(freezing.output())
                .contains("1 finding is frozen in crumple-baseline.yaml: from now on only new ones count.");
        assertThat(shop.lines("crumple-baseline.yaml")).contains("  - rule: countermeasure-overdue");

        MavenBuild green = shop.maven("verify", "-DskipTests");
        assertThat(green.exitCode()).as(green.output()).isZero();
        assertThat(green.output()).contains("1 finding is frozen in the baseline and does not count.");

        Files.writeString(shop.folder().resolve("postmortems/policy.yaml"), "schema: 2\n");
        MavenBuild red = shop.maven("verify", "-DskipTests");
        assertThat(red.exitCode()).isNotZero();
        assertThat(red.output()).contains("breaks 1 rule: record-invalid.").doesNotContain("[countermeasure-overdue]");
        Files.delete(shop.folder().resolve("postmortems/policy.yaml"));

        shop.change(COUNTERMEASURES, "due: 2026-11-01", "due: 2026-12-15");
        assertThat(shop.maven("verify", "-DskipTests").output())
                .contains("1 frozen finding is gone: run crumple:baseline to forget it.");
        assertThat(shop.maven("crumple:baseline").output())
                .contains("1 finding is gone and forgotten; 0 findings stay frozen in crumple-baseline.yaml.");
        assertThat(shop.lines("crumple-baseline.yaml")).contains("frozen: []");
    }

    @Test
    void aBaselineIsNotMadeOfSilence() throws Exception {
        MavenBuild build = Fixture.shop("silent").maven("test-compile", "crumple:baseline");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).contains("No game day has left evidence").doesNotContain("\tat ");
    }

    @Test
    void aWaiverHoldsUntilItsLastDay() throws Exception {
        Fixture shop = Fixture.shop("waived")
                .change(
                        "src/main/java/example/shop/Shop.java",
                        "Guards.create().protect(Recommendations.class, recommender)",
                        "recommender");
        Files.writeString(shop.folder().resolve("crumple-waivers.yaml"), """
                schema: 1
                waivers:
                  - rule: unbound-feature
                    path: src/main/java/example/shop/Recommendations.java
                    reason: The guard comes with the new client.
                    until: 2026-11-21
                  - rule: unproved-failure-mode
                    path: "**"
                    reason: The guard comes with the new client.
                    until: 2026-11-30
                """);

        MavenBuild today = shop.maven("verify", "-DskipTests");
        assertThat(today.exitCode()).as(today.output()).isZero();
        assertThat(today.output()).contains("findings are waived; the next waiver ends on 2026-11-21, today.");
        assertThat(Files.readString(shop.folder().resolve("target/crumple/excused.json")))
                .contains("\"reason\" : \"The guard comes with the new client.\"");

        MavenBuild tomorrow = shop.maven("verify", "-DskipTests", "-Dcrumple.today=2026-11-22");
        assertThat(tomorrow.exitCode()).isNotZero();
        assertThat(tomorrow.output())
                .contains("crumple-waivers.yaml:3 [waiver-expired] This waiver of unbound-feature ended on 2026-11-21")
                .contains("[unbound-feature]");
    }

    @Test
    void theHelpGoalListsTheGoals() throws Exception {
        MavenBuild build = adopted("helped").maven("crumple:help");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("crumple:baseline", "crumple:check", "crumple:scaffold-game-days");
    }

    @Test
    void everyGoalCanBeSkipped() throws Exception {
        MavenBuild build = adopted("skipped")
                .maven(
                        "test-compile",
                        "crumple:baseline",
                        "crumple:check",
                        "crumple:cite",
                        "crumple:incident-metrics",
                        "crumple:report",
                        "crumple:scaffold-game-days",
                        "-Dcrumple.skip");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.lines())
                .filteredOn(line -> line.endsWith("Skipped: crumple.skip is set."))
                .hasSize(6);
    }

    private static Fixture adopted(String name) throws IOException {
        Matcher stanza = STANZA.matcher(Files.readString(GUIDE));
        assertThat(stanza.find()).isTrue();
        return Fixture.copyOf("stock", name)
                .change("pom.xml", "    <plugins>\n    </plugins>", "<plugins>" + stanza.group(1) + "</plugins>");
    }
}
