package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a failing build says about the promises it touches, and where. */
class CitingIT {

    private static final String SHOP = "src/main/java/example/shop/Shop.java";
    private static final String RECORD = "postmortems/2026-10-02-empty-shop/countermeasures.yaml";

    @Test
    void aUnitTestThatFailsBeforeVerifyIsCitedDirectlyAboveMavensOwnSummary() throws Exception {
        Fixture shop = Fixture.shop("failing-unit-test").change(SHOP, "cents * 119 / 100", "cents");
        MavenBuild build = shop.maven("verify");
        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).doesNotContain(":check (");
        List<String> block = blockAboveSummary(build);
        String place = shop.lineOf(RECORD, "id: CM-2");
        assertThat(block.get(0)).isEqualTo("[ERROR] This failure has a history.");
        assertThat(block)
                .anyMatch(line -> line.contains("PriceTest.addsVat"))
                .anyMatch(line -> line.contains(
                        "2026-10-02-empty-shop/CM-2 \"Charge the right tax while the shop is degraded\" · P2"))
                .anyMatch(line -> line.contains("owner mira · due 2026-11-30, 9 days left · " + place))
                .noneMatch(line -> line.contains("CM-1"));
    }

    @Test
    void aBrokenProtectionCitesTheCountermeasureOfItsFailureMode() throws Exception {
        Fixture shop = Fixture.shop("broken-protection")
                .change(
                        "src/main/java/example/shop/NotEmpty.java",
                        "return !titles.isEmpty();",
                        "return titles != null;");
        MavenBuild build = shop.maven("verify");
        assertThat(build.exitCode()).isNotZero();
        assertThat(blockAboveSummary(build))
                .anyMatch(line -> line.contains("ShopGameDayTest.neverShowsAnEmptyRow"))
                .anyMatch(line ->
                        line.contains("2026-10-02-empty-shop/CM-1 \"Rehearse the empty answer on every build\""));
    }

    @Test
    void aFindingOfTheGateCitesTheCountermeasureOfItsFailureMode() throws Exception {
        Fixture shop = Fixture.shop("gate-cites");
        MavenBuild build = shop.maven("verify", "-DskipTests");
        assertThat(build.exitCode()).isNotZero();
        assertThat(blockAboveSummary(build)).anyMatch(line -> line.contains("2026-10-02-empty-shop/CM-1"));
    }

    @Test
    void theSameHoldsForTwoModulesBuiltAtOnce() throws Exception {
        Fixture both = Fixture.shop("two-modules");
        Path folder = both.folder();
        Fixture.shop("two-modules/a").change(SHOP, "cents * 119 / 100", "cents");
        Fixture.shop("two-modules/b")
                .change("pom.xml", "<artifactId>shop</artifactId>", "<artifactId>shop-b</artifactId>")
                .change(SHOP, "cents * 119 / 100", "cents + 1");
        both.change("pom.xml", "<artifactId>shop</artifactId>", "<artifactId>shops</artifactId>")
                .change(
                        "pom.xml",
                        "<version>1</version>",
                        "<version>1</version><packaging>pom</packaging>"
                                + "<modules><module>a</module><module>b</module></modules>");
        String pom = Files.readString(folder.resolve("pom.xml"));
        Files.writeString(
                folder.resolve("pom.xml"), pom.substring(0, pom.indexOf("  <dependencies>")) + "</project>\n");
        Files.delete(folder.resolve("a/.mvn"));
        Files.delete(folder.resolve("b/.mvn"));
        MavenBuild build = both.maven("verify", "-T2", "-fae");
        assertThat(build.exitCode()).isNotZero();
        List<String> block = blockAboveSummary(build);
        assertThat(block)
                .anyMatch(line -> line.contains("a/" + RECORD + ":"))
                .anyMatch(line -> line.contains("b/" + RECORD + ":"));
        assertThat(build.lines())
                .filteredOn(line -> line.contains("This failure has a history."))
                .hasSize(1);
    }

    @Test
    void aGreenBuildCitesNothing() throws Exception {
        MavenBuild build = Fixture.shop("green").maven("verify");
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).doesNotContain("This failure has a history");
    }

    @Test
    void aFailureThatTouchesNoPromiseCitesNothing() throws Exception {
        Fixture shop = Fixture.shop("no-history")
                .change(RECORD, "example.shop.PriceTest#addsVat", "example.shop.OtherTest#addsVat")
                .change(SHOP, "cents * 119 / 100", "cents");
        MavenBuild build = shop.maven("verify");
        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).doesNotContain("This failure has a history");
    }

    @Test
    void aQuietBuildStillCites() throws Exception {
        Fixture shop = Fixture.shop("quiet").change(SHOP, "cents * 119 / 100", "cents");
        assertThat(shop.maven("-q", "verify").output()).contains("[ERROR] This failure has a history.");
    }

    /** The lines from the block's first to the one right above Maven's own summary. */
    private static List<String> blockAboveSummary(MavenBuild build) {
        List<String> lines = build.lines();
        int summary = first(lines, "[ERROR] Failed to execute goal");
        int block = first(lines, "[ERROR] This failure has a history.");
        assertThat(block).as(build.output()).isBetween(0, summary - 1);
        assertThat(lines.subList(block, summary))
                .allSatisfy(line -> assertThat(line).startsWith("[ERROR]"));
        return lines.subList(block, summary);
    }

    private static int first(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }
}
