package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The goals that begin records, change what they promise, and keep account of it. */
class RecordGoalsIT {

    private static final String PROMISES = "postmortems/2026-10-02-empty-shop/countermeasures.yaml";

    @Test
    void aPromiseIsKeptProvedRememberedAndMissedWhenItsProofFails() throws Exception {
        Fixture shop = Fixture.shop("promises");
        List<String> before = shop.lines(PROMISES);

        passes(shop, "crumple:countermeasure", "-Dcrumple.id=2026-10-02-empty-shop/CM-2", "-Dcrumple.state=done");

        List<String> changed = new ArrayList<>(before);
        changed.set(before.indexOf("    state: in-progress"), "    state: done");
        assertThat(shop.lines(PROMISES)).isEqualTo(changed);

        MavenBuild kept = passes(shop, "verify", "crumple:countermeasures", "-Dcrumple.remember=true");
        assertThat(kept.lines())
                .anyMatch(line -> line.matches(".*verified .* mira +2026-10-02-empty-shop/CM-2"))
                .anyMatch(line -> line.matches(".*open .* noah +2026-10-02-empty-shop/CM-1"));
        assertThat(shop.folder().resolve("postmortems/verified.yaml")).content().contains("CM-2");

        shop.change("src/main/java/example/shop/Shop.java", "119", "118");
        MavenBuild broken = shop.maven("verify", "-Dmaven.test.failure.ignore");
        assertThat(broken.exitCode()).isNotZero();
        assertThat(broken.output())
                .contains("CM-2 was verified on 2026-11-21", "the test example.shop.PriceTest#addsVat failed");
    }

    @Test
    void aChangeThatWouldBreakTheRecordIsRefused() throws Exception {
        Fixture shop = Fixture.shop("refused");
        List<String> before = shop.lines(PROMISES);

        MavenBuild refused =
                shop.maven("crumple:countermeasure", "-Dcrumple.id=2026-10-02-empty-shop/CM-2", "-Dcrumple.due=soon");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("soon").doesNotContain("\tat ");
        assertThat(shop.lines(PROMISES)).isEqualTo(before);
    }

    @Test
    void aNearMissTakesOneLineAndTheNextBuildAcceptsIt() throws Exception {
        Fixture shop = Fixture.shop("near-miss");

        passes(shop, "crumple:new-record", "-Dcrumple.title=Retries doubled the load", "-Dcrumple.zone=Europe/Berlin");

        assertThat(shop.folder().resolve("postmortems/2026-11-21-retries-doubled-the-load.md"))
                .content()
                .contains("type: near-miss", "title: \"Retries doubled the load\"");
        passes(shop, "verify");
    }

    @Test
    void aPostmortemBeginsWithWhatLogbookAndGitKnow() throws Exception {
        Fixture shop = Fixture.shop("new-postmortem");
        Path logs = Files.createDirectories(shop.folder().resolve("logs"));
        Files.writeString(logs.resolve("7.jsonl"), """
                {"at":"2026-11-20T08:05:00Z","kind":"degraded","failureMode":"recommendations/recommender-down",\
                "reason":"FAILED","cause":"UNAVAILABLE","step":"lesser","micros":4210}
                """);
        run(shop, "git", "init", "-q");
        run(
                shop,
                "git",
                "-c",
                "user.name=Mira",
                "-c",
                "user.email=mira@example.com",
                "commit",
                "-q",
                "--allow-empty",
                "--date=2026-11-20T08:02:00Z",
                "-m",
                "Rebuild the index");

        passes(
                shop,
                "crumple:new-postmortem",
                "-Dcrumple.from=2026-11-20T09:00",
                "-Dcrumple.to=2026-11-20T10:00",
                "-Dcrumple.zone=Europe/Berlin",
                "-Dcrumple.title=No recommendations",
                "-Dcrumple.logbook=logs");

        assertThat(shop.folder().resolve("postmortems/2026-11-20-no-recommendations/incident.md"))
                .content()
                .contains("recommendations/recommender-down", "timezone: Europe/Berlin", "Rebuild the index");
        MavenBuild next = shop.maven("verify");
        assertThat(next.output()).contains("2026-11-20-no-recommendations").doesNotContain("\tat ");
    }

    private static MavenBuild passes(Fixture shop, String... arguments) throws Exception {
        MavenBuild build = shop.maven(arguments);
        assertThat(build.exitCode()).as(build.output()).isZero();
        return build;
    }

    private static void run(Fixture shop, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(shop.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(shop.folder().resolve("command.log").toFile());
        builder.environment().put("GIT_COMMITTER_DATE", "2026-11-20T08:02:00Z");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(shop.folder().resolve("command.log")))
                .isZero();
    }
}
