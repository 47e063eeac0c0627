package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crumple.records.Countermeasure.State;
import dev.crumple.records.NamedProof.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsReaderTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void findsNothingWhereThereIsNoFolder() {
        assertThat(postmortems.read()).isEqualTo(Records.NONE);
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(postmortems.folder(), "");

        assertThat(postmortems.mistakes())
                .containsExactly("~:1 [record-invalid] This is not a folder. Name the folder that holds the records.");
    }

    @Test
    void readsARecordWithItsCountermeasures() {
        postmortems.withRecord("""
                        severity: P2
                        failure-modes: [similar-titles/graph-slow]
                        """).withCountermeasures("""
                          - id: CM-1
                            title: Watch the graph's answer times
                            state: proposed
                          - id: CM-2
                            title: Remove the row when the title graph is slow
                            kind: fix
                            state: open
                            owner: mira
                            due: 2026-11-30
                            priority: P1
                            failure-mode: similar-titles/graph-slow
                            guards: ["com.example.titles.**"]
                            proved-by:
                              - test: com.example.HomePageGameDayTest#standsWithoutTheRow
                              - drill: unplug-the-graph
                        """);

        Records records = postmortems.read();

        assertThat(records.findings()).isEmpty();
        assertThat(records.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.id()).isEqualTo("slow-graph");
            assertThat(incident.title()).isEqualTo("The title graph was slow");
            assertThat(incident.type()).isEqualTo("incident");
            assertThat(incident.severity()).isEqualTo("P2");
            assertThat(incident.status()).isEqualTo("open");
            assertThat(incident.historical()).isFalse();
            assertThat(incident.failureModes()).containsExactly("similar-titles/graph-slow");
            assertThat(incident.path()).isEqualTo("postmortems/slow-graph/incident.md");
            assertThat(incident.line()).isEqualTo(1);
        });
        assertThat(records.countermeasures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("provedBy")
                .containsExactly(
                        new Countermeasure(
                                "slow-graph",
                                "CM-1",
                                "Watch the graph's answer times",
                                null,
                                State.PROPOSED,
                                null,
                                null,
                                "P2",
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                "postmortems/slow-graph/countermeasures.yaml",
                                3),
                        new Countermeasure(
                                "slow-graph",
                                "CM-2",
                                "Remove the row when the title graph is slow",
                                "fix",
                                State.OPEN,
                                "mira",
                                LocalDate.of(2026, 11, 30),
                                "P1",
                                "similar-titles/graph-slow",
                                List.of("com.example.titles.**"),
                                List.of("com.example.HomePageGameDayTest#standsWithoutTheRow"),
                                List.of("unplug-the-graph"),
                                "postmortems/slow-graph/countermeasures.yaml",
                                6));
        assertThat(records.countermeasures().flatMap(one -> one.provedBy().stream()))
                .containsExactly(
                        new NamedProof(Means.TEST, "com.example.HomePageGameDayTest#standsWithoutTheRow", 16),
                        new NamedProof(Means.DRILL, "unplug-the-graph", 17));
    }

    @Test
    void readsTheShortForm() {
        postmortems.with("2024-05-02-retry-spike.md", """
                ---
                schema: 1
                id: 2024-05-02-retry-spike
                title: Retries doubled the load for a minute
                type: near-miss
                status: closed
                countermeasures:
                  - {id: CM-1, title: Cap retries, state: open, owner: noor, due: 2026-12-01}
                ---
                A paragraph is enough.
                """);

        Records records = postmortems.read();

        assertThat(records.findings()).isEmpty();
        assertThat(records.incidents())
                .extracting(Incident::path)
                .containsExactly("postmortems/2024-05-02-retry-spike.md");
        assertThat(records.countermeasures())
                .extracting(Countermeasure::ref, Countermeasure::line)
                .containsExactly(tuple("2024-05-02-retry-spike/CM-1", 8));
    }

    @Test
    void listsRecordsById() {
        for (String id : List.of("c", "a", "b")) {
            postmortems.with(id + "/incident.md", Postmortems.NEEDED.replace("slow-graph", id) + "---\n");
        }

        assertThat(postmortems.read().incidents()).extracting(Incident::id).containsExactly("a", "b", "c");
    }

    @Test
    void keepsGoodRecordsBesideBadOnes() {
        postmortems
                .with("bad/incident.md", "---\ntitle: [\n---\n")
                .with("worse.md", "no fields at all\n")
                .withRecord("");

        Records records = postmortems.read();

        assertThat(records.incidents()).extracting(Incident::id).containsExactly("bad", "slow-graph", "worse");
        assertThat(records.findings())
                .extracting(RecordFinding::path)
                .containsExactly("postmortems/bad/incident.md", "postmortems/worse.md");
    }

    @Test
    void keepsTheCountermeasuresOfARecordWhoseFrontMatterIsBroken() {
        postmortems
                .with("slow-graph/incident.md", "---\ntitle: [\n---\n")
                .withCountermeasures("  - {id: CM-1, title: Cap retries, state: open, owner: mira, due: 2026-11-30}\n");

        assertThat(postmortems.read().countermeasures())
                .extracting(Countermeasure::ref)
                .containsExactly("slow-graph/CM-1");
    }

    @Test
    void namesPathsFromTheProjectsRoot() {
        postmortems.withRecord("titel: x\n");
        Path roundabout = root.resolve("postmortems/../postmortems");

        assertThat(RecordsReader.read(roundabout, root.resolve("module"), Postmortems.TODAY)
                        .findings())
                .extracting(RecordFinding::path)
                .containsExactly("../postmortems/slow-graph/incident.md");
    }

    @Test
    void refusesTwoRecordsOfOneId() {
        postmortems.withRecord("").with("slow-graph.md", Postmortems.NEEDED + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph.md:1 [record-invalid] The id `slow-graph` is taken by the record"
                        + " postmortems/slow-graph/incident.md. Rename this file.");
        assertThat(postmortems.read().incidents()).hasSize(1);
    }

    @Test
    void refusesANameThatCannotBeAnId() {
        postmortems.with("slow graph.md", Postmortems.NEEDED.replace("slow-graph", "slow graph") + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow graph.md:1 [record-invalid] `slow graph` cannot be the id of a record."
                        + " Write letters, digits, `.`, `_` and `-` only in its name.");
    }

    @Test
    void refusesAFolderWithoutARecord() {
        postmortems.with("drawings/a.svg", "<svg/>");

        assertThat(postmortems.mistakes())
                .containsExactly("~/drawings:1 [record-invalid] The folder has no `incident.md`."
                        + " Write it, or move the folder elsewhere.");
    }

    @Test
    void refusesCountermeasuresWithoutARecordAndReadsThem() {
        postmortems.with(
                "slow-graph/countermeasures.yaml",
                "schema: 1\ncountermeasures:\n  - {id: CM-1, title: Cap retries, state: proposed}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:1 [record-invalid] The record has countermeasures but no"
                        + " `incident.md`. Write it beside them.");
        assertThat(postmortems.read().countermeasures()).hasSize(1);
    }

    @Test
    void letsAnIncidentBeThatIsStillOn() {
        postmortems.with("2026-11-21-now/log.md", "- 2026-11-21T09:00Z · status · It burns.\n");

        assertThat(postmortems.read()).isEqualTo(Records.NONE);
    }

    @Test
    void overlooksWhatIsNoRecord() throws IOException {
        postmortems.with("README.md", "What this is.").with("photo.png", "").with(".drafts/a/incident.md", "");
        Files.createDirectories(postmortems.folder().resolve("left-behind-by-a-branch"));

        assertThat(postmortems.read()).isEqualTo(Records.NONE);
    }

    @Test
    void refusesFilesThatOnlyAlmostHaveTheRightName() {
        postmortems
                .with("policy.yml", "")
                .with("retry-spike.markdown", "")
                .with("a/Incident.md", "")
                .with("b/incident.md", Postmortems.NEEDED.replace("slow-graph", "b") + "---\n")
                .with("b/countermeasures.yml", "");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/a/Incident.md:1 [record-invalid] Nothing reads a file of this name. Rename it to `incident.md`.",
                        "~/b/countermeasures.yml:1 [record-invalid] Nothing reads a file of this name."
                                + " Rename it to `countermeasures.yaml`.",
                        "~/policy.yml:1 [record-invalid] Nothing reads a file of this name. Name the policy `policy.yaml`"
                                + " and a record `<id>.md`, or move the file elsewhere.",
                        "~/retry-spike.markdown:1 [record-invalid] Nothing reads a file of this name. Name the policy"
                                + " `policy.yaml` and a record `<id>.md`, or move the file elsewhere.");
    }

    @Test
    void takesAnyFailureModeWhenItDoesNotKnowThem() {
        postmortems.withRecord("failure-modes: [a/b]\n");

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(postmortems.mistakes(Set.of("a/b"))).isEmpty();
        assertThat(postmortems.mistakes(Set.of())).hasSize(1);
    }
}
