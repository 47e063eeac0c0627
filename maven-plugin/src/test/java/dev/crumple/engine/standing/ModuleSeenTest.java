package dev.crumple.engine.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Marquee;
import dev.crumple.engine.Severity;
import dev.crumple.engine.Stand;
import dev.crumple.engine.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Done countermeasures of a service, and what its build says of them. */
class ModuleSeenTest {

    private static final String TEST = "com.example.RetriesTest#capsThem";

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aServiceWithAnOrdinaryTest() {
        marquee = new Marquee(folder.resolve("marquee"))
                .write("src/test/java/com/example/RetriesTest.java", """
                        package com.example;

                        class RetriesTest extends Retrying {
                            void capsThem() {}
                        }
                        """)
                .write("src/test/java/com/example/Retrying.java", """
                        package com.example;

                        abstract class Retrying {
                            void waitsBetweenThem() {}
                        }
                        """)
                .compiled()
                .rehearsed();
        done("{test: " + TEST + "}");
    }

    @Test
    void aTestThatPassedInThisBuildVerifies() {
        ran(TEST, "PASSED");

        assertThat(stand().standing()).isEqualTo(Standing.VERIFIED);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTestThatFailsProvesNothing() {
        ran(TEST, "FAILED");

        assertThat(findings())
                .containsExactly("postmortems/slow.md:8 [countermeasure-unproved] CM-1 is done, but nothing proves"
                        + " it: the test com.example.RetriesTest#capsThem failed in this build.");
    }

    @Test
    void aTestThatIsLeftOutProvesNothing() {
        ran("com.example.OtherTest#passes", "PASSED");

        assertThat(findings())
                .containsExactly("postmortems/slow.md:8 [countermeasure-unproved] CM-1 is done, but nothing proves"
                        + " it: the test com.example.RetriesTest#capsThem did not run in this build.");
    }

    @Test
    void aBuildWithoutTestsSaysNothingOfThem() {
        assertThat(stand().standing()).isEqualTo(Standing.UNVERIFIED);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTestThatIsGoneDangles() {
        done("{test: com.example.RetriesTest#capThem}, {test: com.example.GoneTest}");

        assertThat(findings())
                .containsExactly("postmortems/slow.md:8 [proof-dangling] CM-1 is done, but the test"
                        + " com.example.RetriesTest#capThem does not exist: its class has no such method; the nearest is"
                        + " capsThem, and the test com.example.GoneTest does not exist: there is no test class of this"
                        + " name.");
    }

    @Test
    void aTestThatIsInheritedIsThere() {
        done("{test: com.example.RetriesTest#waitsBetweenThem}");

        assertThat(findings()).isEmpty();
    }

    @Test
    void historyOnlyWarns() {
        marquee.write("postmortems/slow.md", text("historical: true", "{test: com.example.GoneTest}"));

        assertThat(assessment().findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("proof-dangling", Severity.WARNING));
    }

    @Test
    void aLossIsNamedAsOne() {
        marquee.write(
                "postmortems/verified.yaml",
                "schema: 1\nverified: [{countermeasure: slow/CM-1, on: 2026-10-17, commit: \"0123456789abcdef\"}]\n");
        ran(TEST, "FAILED");

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("postmortems/slow.md:8 [countermeasure-regressed] CM-1 was verified on 2026-10-17, and"
                        + " now the test com.example.RetriesTest#capsThem failed in this build.");
    }

    @Test
    void aGameDayProvesWithoutRunningAgain() {
        done("{test: com.example.SimilarTitlesGameDayTest#standsWithoutTheRow}");

        assertThat(stand().standing()).isEqualTo(Standing.VERIFIED);
    }

    @Test
    void whatAnEarlierBuildSawCountsUntilSomethingIsCompiled() throws IOException {
        ran(TEST, "PASSED");
        Path kept = marquee.root().resolve("target/crumple/verification.json");
        StandingsFile.write(assessment().stands(), assessment().today(), null, kept);
        Files.delete(marquee.root().resolve("target/crumple/tests/1.jsonl"));
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().plus(Duration.ofHours(1))));

        assertThat(stand().proofs().get(0).told())
                .isEqualTo("the test " + TEST + " passed on 2026-11-21, and nothing was compiled since");
        assertThat(stand().standing()).isEqualTo(Standing.VERIFIED);

        Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
        assertThat(stand().standing()).isEqualTo(Standing.UNVERIFIED);
    }

    @Test
    void aMetricIsSeenInWhatATestLeftBehind() {
        done("{metric: crumple.calls}, {metric: jvm_threads_live_threads}");
        marquee.write("target/crumple/metrics.txt", """
                # HELP jvm_threads_live_threads The current number of live threads
                jvm_threads_live_threads{application="marquee"} 31.0

                crumple.calls
                """);
        assertThat(stand().standing()).isEqualTo(Standing.VERIFIED);

        done("{metric: crumple.call}");
        assertThat(findings())
                .containsExactly("postmortems/slow.md:8 [proof-dangling] CM-1 is done, but the metric crumple.call"
                        + " is not among the 2 of metrics.txt; the nearest is crumple.calls.");
    }

    @Test
    void aMetricThatNobodyShowsProvesNothing() {
        done("{metric: crumple.calls}");
        ran(TEST, "PASSED");

        assertThat(findings())
                .containsExactly("postmortems/slow.md:8 [countermeasure-unproved] CM-1 is done, but nothing proves"
                        + " it: the metric crumple.calls was not seen: no test left metrics.txt behind.");
    }

    @Test
    void aPatternNeedsAnOwner() throws IOException {
        done("{codeowners: /src/main/resources/schema.sql}");
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("[proof-dangling]", "has no owner: there is no CODEOWNERS.");

        Path owners = marquee.root().resolve(".github/CODEOWNERS");
        Files.createDirectories(owners.getParent());
        Files.writeString(owners, "*  @all\n/src/main/resources/schema.sql  # nobody yet\n");
        assertThat(findings()).singleElement().asString().contains("has no owner in .github/CODEOWNERS.");

        Files.writeString(owners, "*  @all\n/src/main/resources/schema.sql  @dba\n");
        assertThat(stand().standing()).isEqualTo(Standing.VERIFIED);
    }

    private void done(String proofs) {
        marquee.write("postmortems/slow.md", text("historical: false", proofs));
    }

    private static String text(String field, String proofs) {
        return """
                ---
                schema: 1
                id: slow
                title: The graph was slow
                type: incident
                status: published
                countermeasures:
                  - {id: CM-1, title: Cap retries, state: done, proved-by: [%s]}
                %s
                ---
                """.formatted(proofs, field);
    }

    private void ran(String test, String result) {
        marquee.write(
                "target/crumple/tests/1.jsonl",
                "{\"test\":\"" + test + "\",\"result\":\"" + result + "\",\"endedAt\":\"2026-11-21T10:00:01Z\"}\n");
    }

    private Assessment assessment() {
        return marquee.assessment();
    }

    private Stand stand() {
        return assessment().stands().get(0);
    }

    private List<String> findings() {
        return assessment().findings().stream()
                .map(finding ->
                        finding.at().path() + ":" + finding.at().line() + " [" + finding.rule() + "] " + finding.what())
                .toList();
    }
}
