package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reports of one build after another, and of many modules. */
class ReportIT {

    private static final String AGGREGATE =
            "dev.crumple:crumple-maven-plugin:" + System.getProperty("it.version") + ":report-aggregate";

    @Test
    void aBuildSaysWhichFailureModesLostTheirProofSinceAnEarlierReport() throws Exception {
        Fixture shop = Fixture.shop("since");
        MavenBuild proved = shop.maven("verify");
        assertThat(proved.exitCode()).as(proved.output()).isZero();
        Files.copy(
                shop.folder().resolve("target/crumple/report.json"),
                shop.folder().resolve("earlier.json"));
        Files.delete(shop.folder().resolve("src/test/java/example/shop/ShopGameDayTest.java"));

        MavenBuild unproved = shop.maven("clean", "verify", "-Dcrumple.since=earlier.json");

        assertThat(unproved.output()).contains("[INFO]   recommendations/recommender-down lost its proof");
        assertThat(shop.folder().resolve("target/crumple/report.md"))
                .content()
                .contains("lost their proof: ", "`recommendations/recommender-down`");
    }

    @Test
    void anEarlierReportThatIsNoneStopsTheBuildWithASentence() throws Exception {
        Fixture shop = Fixture.shop("since-nothing");
        Files.writeString(shop.folder().resolve("earlier.json"), "{}");

        MavenBuild build = shop.maven("verify", "-Dcrumple.since=earlier.json");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).contains("earlier.json:1 is no report of version 1. Give a report.json");
    }

    @Test
    void theReportsOfModulesAreJoinedAtTheRoot() throws Exception {
        Path root = Fixture.shop("aggregate/shop").folder().getParent();
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(root.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>street</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>shop</module>
                  </modules>
                </project>
                """);

        MavenBuild build = MavenBuild.run(root, "verify", AGGREGATE);

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("The failure modes of street: target/crumple/report.html");
        assertThat(root.resolve("target/crumple/report.json"))
                .content()
                .contains("\"service\" : \"street\"", "\"recommendations/recommender-down\"");
    }
}
