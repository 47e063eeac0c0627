package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From a failing build without a game day to one whose game day asks to be finished. */
class ScaffoldIT {

    private static final String SCAFFOLD =
            "dev.crumple:crumple-maven-plugin:" + System.getProperty("it.version") + ":scaffold-game-days";
    private static final String WRITTEN = "src/test/java/example/shop/RecommendationsGameDayTest.java";

    @Test
    void aMissingGameDayIsBegunByTheBuildAndFinishedByPeople() throws Exception {
        Fixture shop = Fixture.shop("scaffold");
        Files.delete(shop.folder().resolve("src/test/java/example/shop/ShopGameDayTest.java"));

        MavenBuild without = shop.maven("verify");
        assertThat(without.exitCode()).as(without.output()).isNotZero();
        assertThat(without.output())
                .contains("[unproved-failure-mode] recommendations/recommender-down is not proved")
                .contains("""
                        [ERROR]         @GameDay("recommendations/recommender-down")
                        [ERROR]         void whenRecommenderDown() {
                        [ERROR]             var answer = recommendations.forCustomer("");
                        [ERROR]             fail("Assert what customers see: Everybody sees the best sellers.");
                        [ERROR]         }
                        """)
                .contains("To begin with 2 missing game days, run mvn test-compile crumple:scaffold-game-days.");

        MavenBuild scaffolding = shop.maven("test-compile", SCAFFOLD);
        assertThat(scaffolding.exitCode()).as(scaffolding.output()).isZero();
        assertThat(scaffolding.output()).contains("[INFO] Wrote " + WRITTEN + ", which fails until it asserts");
        Path written = shop.folder().resolve(WRITTEN);
        byte[] source = Files.readAllBytes(written);

        MavenBuild begun = shop.maven("verify");
        assertThat(begun.exitCode()).as(begun.output()).isNotZero();
        assertThat(begun.output())
                .doesNotContain("COMPILATION ERROR")
                .contains("was served lesser, and failed")
                .contains("Assert what customers see: Everybody sees the best sellers.");
        assertThat(evidenceOf(shop)).contains("\"verdict\":\"BODY_FAILED\"");

        MavenBuild again = shop.maven("test-compile", SCAFFOLD);
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("[INFO] There is nothing to begin");
        assertThat(written).hasBinaryContent(source);
    }

    private static String evidenceOf(Fixture shop) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.newDirectoryStream(shop.folder().resolve("target/crumple/evidence"))) {
            for (Path file : files) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
