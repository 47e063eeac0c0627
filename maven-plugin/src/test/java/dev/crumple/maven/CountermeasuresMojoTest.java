package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountermeasuresMojoTest {

    private static final String RECORD = """
            ---
            schema: 1
            id: %s
            title: The graph was slow
            type: incident
            status: published
            severity: P2
            countermeasures:
            %s---
            """;

    @TempDir
    Path folder;

    private Marquee marquee;
    private CountermeasuresMojo goal;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aServiceWithRecords() {
        marquee = new Marquee(folder.resolve("marquee"));
        MarqueeProject project = new MarqueeProject(marquee, log);
        goal = new CountermeasuresMojo();
        goal.project = project.project();
        goal.session = project.session();
        goal.setLog(project.listening());
        goal.output = marquee.root().resolve("target/crumple").toFile();
        goal.today = "2026-11-21";
        record("2026-10-02-slow-graph", """
                  - {id: CM-1, title: Give every call of the home page a budget, state: done, owner: mira, due: 2026-10-16,
                     proved-by: [{test: com.example.SimilarTitlesGameDayTest#standsWithoutTheRow}]}
                  - {id: CM-2, title: Remove the row when the title graph is slow, state: open, owner: mira,
                     due: 2026-11-30, failure-mode: similar-titles/graph-slow}
                  - {id: CM-3, title: Show how many pages were served without a row, state: proposed}
                """);
        record("spike", """
                  - {id: CM-1, title: Cap retries at one, state: in-progress, due: 2026-11-02}
                  - {id: CM-2, title: Agree on who calls the vendor, state: done, category: process,
                     reason: Nobody can test an agreement.}
                """);
    }

    @Test
    void listsWhatIsUrgentFirst() throws Exception {
        ranTests();

        goal.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] 5 countermeasures: 1 overdue, 1 unverified, 1 due, 1 verified, 1 proposed.",
                        "[INFO] ",
                        "[INFO] overdue     2026-11-02  nobody  spike/CM-1",
                        "[INFO]             Cap retries at one",
                        "[INFO] ",
                        "[INFO] unverified  no date     nobody  spike/CM-2",
                        "[INFO]             Agree on who calls the vendor",
                        "[INFO]             No proof: Nobody can test an agreement.",
                        "[INFO] ",
                        "[INFO] due         2026-11-30  mira    2026-10-02-slow-graph/CM-2",
                        "[INFO]             Remove the row when the title graph is slow",
                        "[INFO] ",
                        "[INFO] verified    2026-10-16  mira    2026-10-02-slow-graph/CM-1",
                        "[INFO]             Give every call of the home page a budget",
                        "[INFO]             The test com.example.SimilarTitlesGameDayTest#standsWithoutTheRow passed in"
                                + " this",
                        "[INFO]             build.",
                        "[INFO] ",
                        "[INFO] Listed in marquee/target/crumple/countermeasures.json");
        assertThat(log).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(marquee.root().resolve("target/crumple/countermeasures.json"))
                .content()
                .contains("\"countermeasure\" : \"spike/CM-1\"", "\"standing\" : \"overdue\"", "\"line\" : 9");
    }

    @Test
    void breaksWhatIsLongerThanALine() throws Exception {
        record("a-record-with-a-name-that-takes-most-of-a-line-on-a-console", """
                  - {id: CM-1, title: %s, state: open, owner: a-team-with-a-rather-long-name, due: 2027-01-31}
                """.formatted("Retries".repeat(25)));

        goal.execute();

        assertThat(log).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(String.join("", log).replace("[INFO]             ", ""))
                .contains("Retries".repeat(25), "a-record-with-a-name-that-takes-most-of-a-line-on-a-console/CM-1");
    }

    @Test
    void listsThoseOfAnOwner() throws Exception {
        goal.owner = "nobody";
        goal.execute();
        assertThat(log).anyMatch(line -> line.endsWith("spike/CM-1")).noneMatch(line -> line.contains("slow-graph"));
    }

    @Test
    void listsThoseOfAFailureModeOrOfItsFeature() throws Exception {
        for (String mode : List.of("similar-titles/graph-slow", "similar-titles")) {
            log.clear();
            goal.failureMode = mode;
            goal.execute();
            assertThat(log).contains("[INFO] 1 countermeasure: 1 due.");
        }
    }

    @Test
    void listsThoseOfACategory() throws Exception {
        goal.category = "process";
        goal.execute();
        assertThat(log)
                .contains("[INFO] 1 countermeasure: 1 unverified.")
                .anyMatch(line -> line.endsWith("spike/CM-2"));
    }

    @Test
    void saysSoWhereThereAreNone() throws Exception {
        goal.owner = "jonas";
        goal.execute();
        assertThat(log).containsExactly("[INFO] There are no such countermeasures.");
    }

    @Test
    void withoutCompiledCodeItSaysThatNothingCouldBeVerified() throws Exception {
        goal.execute();

        assertThat(log)
                .startsWith(
                        "[INFO] Nothing is compiled: no test could be looked at. Run mvn verify crumple:countermeasures.",
                        "[INFO] 5 countermeasures: 1 overdue, 2 unverified, 1 due, 1 proposed.");
    }

    @Test
    void remembersWhatIsVerifiedAndKnowsALossByIt() throws Exception {
        ranTests();
        goal.remember = true;
        goal.execute();
        assertThat(log.get(0))
                .isEqualTo("[INFO] marquee/postmortems/verified.yaml remembers what is verified today: 1.");
        assertThat(marquee.root().resolve("postmortems/verified.yaml"))
                .content()
                .contains("  - {countermeasure: 2026-10-02-slow-graph/CM-1, on: 2026-11-21, by: [test"
                        + " com.example.SimilarTitlesGameDayTest#standsWithoutTheRow]}\n");

        log.clear();
        marquee.write("src/test/java/com/example/SimilarTitlesGameDayTest.java", "package com.example;\nclass Gone {}")
                .compiled();
        Files.delete(marquee.root().resolve("target/test-classes/com/example/SimilarTitlesGameDayTest.class"));
        Files.delete(marquee.root().resolve("target/crumple/tests/1.jsonl"));
        goal.today = "2026-11-22";
        goal.execute();

        assertThat(log)
                .contains(
                        "[INFO] regressed   2026-10-16  mira    2026-10-02-slow-graph/CM-1",
                        "[INFO]             Verified on 2026-11-21; the test",
                        "[INFO] Nothing is verified, so that marquee/postmortems/verified.yaml has nothing new to remember.");
        assertThat(marquee.root().resolve("postmortems/verified.yaml"))
                .content()
                .contains("on: 2026-11-21");
    }

    @Test
    void doesNotWriteOverAMemoryThatItCannotRead() {
        marquee.write("postmortems/verified.yaml", "schema: 1\nverified: {}\n");
        goal.remember = true;

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("marquee/postmortems/verified.yaml cannot be read whole, so that nothing is written to it."
                        + " Run mvn crumple:check, and correct it.");
        assertThat(marquee.root().resolve("postmortems/verified.yaml")).hasContent("schema: 1\nverified: {}\n");
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        goal.records = marquee.root().resolve("post-mortems").toFile();

        assertThatThrownBy(goal::execute).hasMessageStartingWith("There is no folder ");
    }

    private void ranTests() {
        marquee.compiled()
                .write(
                        "target/crumple/tests/1.jsonl",
                        "{\"test\":\"com.example.SimilarTitlesGameDayTest#standsWithoutTheRow\",\"result\":\"PASSED\","
                                + "\"endedAt\":\"2026-11-21T10:00:01Z\"}\n");
    }

    private void record(String id, String countermeasures) {
        marquee.write("postmortems/" + id + ".md", RECORD.formatted(id, countermeasures));
    }
}
