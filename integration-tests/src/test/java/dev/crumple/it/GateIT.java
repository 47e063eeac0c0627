package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code mvn verify} says about a small shop, whole and with one thing wrong at a time. */
class GateIT {

    private static final String DECLARATION = "src/main/java/example/shop/Recommendations.java";
    private static final String GAME_DAY = "src/test/java/example/shop/ShopGameDayTest.java";
    private static final String COUNTERMEASURES = "postmortems/2026-10-02-empty-shop/countermeasures.yaml";

    private static final Pattern PLACE = Pattern.compile("(?:^|[\\s(])([\\w./-]+\\.(?:java|yaml|md)):(\\d+)");

    @Test
    void aHealthyServicePassesAndItsReportIsWritten() throws Exception {
        Fixture shop = Fixture.shop("healthy");
        MavenBuild build = shop.maven("verify");
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(shop.folder().resolve("target/crumple/report.html")).isNotEmptyFile();
        assertThat(shop.folder().resolve("target/crumple/report.json")).isNotEmptyFile();
        assertThat(Files.readString(shop.folder().resolve("target/crumple/report.json")))
                .contains("\"recommendations/recommender-down\"", "\"recommendations/recommender-empty\"");
    }

    @Test
    void aServiceWithoutItsFallbackFails() throws Exception {
        Fixture shop = Fixture.shop("without-fallback").change(DECLARATION, "@Fallback(to = BestSellers.class)", "");
        MavenBuild build = shop.maven("verify");
        assertFailsWith(build, shop, "fallback-missing");
    }

    @Test
    void aServiceWithoutItsFallbackFailsInTheGateTooWhenItsTestsAreSkipped() throws Exception {
        Fixture shop =
                Fixture.shop("without-fallback-or-tests").change(DECLARATION, "@Fallback(to = BestSellers.class)", "");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertFailsWith(build, shop, "fallback-missing");
        assertThat(build.output()).contains(DECLARATION + ":");
    }

    @Test
    void aGameDayThatAssertsNothingFails() throws Exception {
        Fixture shop = Fixture.shop("asserts-nothing")
                .change(GAME_DAY, "assertEquals(\"For you: Release It!\", page);", "page.length();");
        MavenBuild build = shop.maven("verify");
        assertFailsWith(build, shop, "vacuous-game-day");
    }

    @Test
    void aFailureModeThatNobodyRehearsesFails() throws Exception {
        Fixture shop = Fixture.shop("without-game-day")
                .change(GAME_DAY, "@GameDay(\"recommendations/recommender-empty\")", "@org.junit.jupiter.api.Test")
                .change(
                        GAME_DAY,
                        "void neverShowsAnEmptyRow() {",
                        "void isNoGameDay() {}\n\n    void neverShowsAnEmptyRow() {");
        MavenBuild build = shop.maven("verify");
        assertFailsWith(build, shop, "unproved-failure-mode");
        assertThat(build.output())
                .contains(shop.lineOf(DECLARATION, "id = \"recommender-empty\""))
                .contains("recommendations/recommender-empty")
                .doesNotContain("unproved-failure-mode] recommendations/recommender-down");
    }

    @Test
    void aCauseAddedAfterTheProofWasMadeMakesItStale() throws Exception {
        Fixture shop = Fixture.shop("cause-added");
        MavenBuild proved = shop.maven("verify");
        assertThat(proved.exitCode()).as(proved.output()).isZero();
        shop.change(DECLARATION, "when = {Cause.THROWS}", "when = {Cause.THROWS, Cause.UNAVAILABLE}");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertFailsWith(build, shop, "stale-proof");
    }

    @Test
    void aProofIsReusedWhileNothingItStandsOnHasChanged() throws Exception {
        Fixture shop = Fixture.shop("reused");
        shop.maven("verify");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).containsPattern("proved .*20\\d\\d-\\d\\d-\\d\\d");
    }

    @Test
    void anOverdueCountermeasureFails() throws Exception {
        Fixture shop = Fixture.shop("overdue").change(COUNTERMEASURES, "due: 2026-12-15", "due: 2026-11-01");
        MavenBuild build = shop.maven("verify");
        assertFailsWith(build, shop, "countermeasure-overdue");
        assertThat(build.output()).contains(COUNTERMEASURES + ":");
    }

    @Test
    void aGameDayThatSurefireDoesNotRunFails() throws Exception {
        Fixture shop = Fixture.shop("missed-by-surefire")
                .change(GAME_DAY, "class ShopGameDayTest", "class ShopRehearsal")
                .rename(GAME_DAY, "src/test/java/example/shop/ShopRehearsal.java")
                .change(COUNTERMEASURES, "ShopGameDayTest#", "ShopRehearsal#");
        MavenBuild build = shop.maven("verify");
        assertFailsWith(build, shop, "unproved-failure-mode");
        assertThat(build.output()).contains("src/test/java/example/shop/ShopRehearsal.java:");
    }

    @Test
    void skippedTestsProveNothing() throws Exception {
        Fixture shop = Fixture.shop("tests-skipped");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertFailsWith(build, shop, "unproved-failure-mode");
        assertThat(build.output()).containsIgnoringCase("nothing was proved");
    }

    @Test
    void aDeclarationThatNothingBindsFails() throws Exception {
        Fixture shop = Fixture.shop("unbound")
                .change(
                        "src/main/java/example/shop/Shop.java",
                        "Guards.create().protect(Recommendations.class, recommender)",
                        "recommender");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertFailsWith(build, shop, "unbound-feature");
    }

    @Test
    void aGameDayOfAFailureModeThatNobodyDeclaresFails() throws Exception {
        Fixture shop = Fixture.shop("unknown")
                .change(GAME_DAY, "recommendations/recommender-empty", "recommendations/recommender-emty");
        MavenBuild build = shop.maven("verify", "-Dmaven.test.failure.ignore");
        assertFailsWith(build, shop, "unknown-failure-mode");
        assertThat(build.output()).contains("recommendations/recommender-empty");
    }

    /** The build fails, names the rule, and every place that it prints with the rule exists. */
    private static void assertFailsWith(MavenBuild build, Fixture shop, String rule) throws Exception {
        assertThat(build.exitCode()).as(build.output()).isNotZero();
        assertThat(build.output()).contains("[" + rule + "]");
        int places = 0;
        for (String line : build.lines()) {
            Matcher place = PLACE.matcher(line);
            while (place.find()) {
                if (Files.exists(shop.folder().resolve(place.group(1)))) {
                    places++;
                    assertThat(Files.readAllLines(shop.folder().resolve(place.group(1))))
                            .hasSizeGreaterThanOrEqualTo(Integer.parseInt(place.group(2)));
                }
            }
        }
        boolean inAStackTrace = build.lines().stream().anyMatch(line -> line.contains("(ShopGameDayTest.java:"));
        assertThat(places > 0 || inAStackTrace).as(build.output()).isTrue();
    }
}
