package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which runbooks there were, whether they were right, and what became of those that were not. */
class RunbooksTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void aRunbookInTheProject() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("docs/runbooks")).resolve("graph.md"), "# Restart it\n");
        postmortems = new Postmortems(root);
    }

    private List<String> found(String status, String fields) {
        return postmortems
                .with(
                        "slow-graph/incident.md",
                        Postmortems.NEEDED.replace("status: open", "status: " + status) + fields + "---\n")
                .mistakes();
    }

    @Test
    void holdsOfWhatUseTheyWereWithTheirLines() {
        assertThat(found("open", """
                runbooks:
                  - {id: R1, path: ../../docs/runbooks/graph.md, was: outdated}
                  - id: R2
                    was: not-found
                    path: "https://wiki.example.com/graph"
                """)).isEmpty();
        assertThat(postmortems.read().incidents().get(0).account().runbooks())
                .extracting(Runbook::id, Runbook::path, Runbook::was)
                .containsExactly(
                        tuple("R1", new Written("../../docs/runbooks/graph.md", 8), Runbook.Use.OUTDATED),
                        tuple("R2", new Written("https://wiki.example.com/graph", 11), Runbook.Use.NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word | Each item of `runbooks` should be a map but is text. Write it as `key: value` lines.",
                "{id: R1, was: right} | The field `path` is missing. A runbook that nobody can open helps nobody."
                        + " Write `path: …`, from the folder of this file, such as ../../docs/runbooks/restart.md.",
                "{id: R1, path: ../../docs/runbooks/graph.md} | The field `was` is missing. Nobody can tell whether the"
                        + " runbook has to change. Write `was: …` with right, outdated, not-found or not-used.",
                "{path: ../../docs/runbooks/graph.md, was: right} | The field `id` is missing. Other files and messages refer"
                        + " to it by its id. Write `id: …`.",
                "{id: CM-1, path: ../../docs/runbooks/graph.md, was: right} | `CM-1` is no id of a runbook. Write R1, R2"
                        + " and so on.",
                "{id: R1, path: ../../docs/runbooks/graph.md, was: outdate} | `was: outdate` is not known. Write `outdated`,"
                        + " or another of: right, outdated, not-found, not-used.",
                "{id: R1, paht: x, path: ../../docs/runbooks/graph.md, was: right} | `paht` is no field of a runbook. Write"
                        + " `path`, or another of: id, path, was.",
            })
    void saysWhatIsWrongWithOne(String runbook, String said) {
        assertThat(found("open", "runbooks:\n  - " + runbook + "\n"))
                .containsExactly("~/slow-graph/incident.md:8 [record-invalid] " + said);
    }

    @Test
    void anIdIsGivenOnce() {
        assertThat(found("open", """
                runbooks:
                  - {id: R1, path: ../../docs/runbooks/graph.md, was: right}
                  - {id: R1, path: ../../docs/runbooks/graph.md, was: not-used}
                """))
                .containsExactly("~/slow-graph/incident.md:9 [record-invalid] `R1` stands here for the second time."
                        + " Give it a number that is not taken; the first stands on line 8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../docs/runbooks/grahp.md", "graph.md", "../../docs/runbooks/gone.md#restart"})
    void oneThatIsNotThereIsFoundAtItsLine(String path) {
        assertThat(found("open", "runbooks: [{id: R1, path: \"" + path + "\", was: right}]\n"))
                .containsExactly("~/slow-graph/incident.md:7 [link-broken] `" + path + "` is no file beside this one."
                        + " Correct the link, or add the file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../runbooks/graph.md", "/docs/runbooks/graph.md"})
    void oneOutsideOfTheProjectIsNotThereForOthers(String path) {
        assertThat(found("open", "runbooks: [{id: R1, path: " + path + ", was: right}]\n"))
                .containsExactly("~/slow-graph/incident.md:7 [link-broken] `" + path + "` leads out of the project."
                        + " Name a file of the project from the folder of this one, or copy it into `evidence`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../docs/runbooks/graph.md#restart", "https://wiki.example.com/graph"})
    void oneThatIsThereOrElsewhereIsFine(String path) {
        assertThat(found("open", "runbooks: [{id: R1, path: \"" + path + "\", was: right}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"outdated, outdated", "not-found, not found by those who needed it"})
    void oneThatFailedPeopleAndIsLeftAsItIsIsListedOnceTheRecordIsTold(String was, String said) {
        String runbooks = "runbooks: [{id: R1, path: ../../docs/runbooks/graph.md, was: " + was + "}]\n";

        assertThat(found("resolved", runbooks)).isEmpty();
        assertThat(found("in-review", runbooks))
                .containsExactly("~/slow-graph/incident.md:7 [learning-unaddressed] R1 was " + said
                        + ", and no countermeasure addresses it. Name it under `addresses` of a countermeasure that keeps"
                        + " it right, or lets the next one find it.");
    }

    @Test
    void oneThatIsAddressedOrWasRightIsNotListed() {
        assertThat(found("in-review", """
                runbooks:
                  - {id: R1, path: ../../docs/runbooks/graph.md, was: outdated}
                  - {id: R2, path: ../../docs/runbooks/graph.md, was: right}
                  - {id: R3, path: ../../docs/runbooks/graph.md, was: not-used}
                countermeasures:
                  - {id: CM-1, title: Run the runbook each month in a test, state: proposed, addresses: [R1]}
                """)).isEmpty();
    }

    @Test
    void aCountermeasureAddressesOnlyWhatIsThere() {
        String one = """
                countermeasures:
                  - {id: CM-1, title: Run the runbook each month in a test, state: proposed, addresses: [R2]}
                """;

        assertThat(found("open", "runbooks: [{id: R1, path: ../../docs/runbooks/graph.md, was: right}]\n" + one))
                .containsExactly(
                        "~/slow-graph/incident.md:9 [record-invalid] The record has no runbook `R2`. Write `R1`, or another"
                                + " of: R1.");
        assertThat(found("open", one))
                .containsExactly("~/slow-graph/incident.md:8 [record-invalid] The record has no runbook `R2`. List the"
                        + " runbooks of the record as `- {id: R1, path: …, was: …}` below `runbooks`.");
    }
}
