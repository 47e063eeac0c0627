package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Countermeasure.State;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountermeasuresTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verified-by: [{test: ATest}] | `verified-by` is no field of a countermeasure. | Write `proved-by`.",
                "ovner: mira | `ovner` is no field of a countermeasure. | Write `owner`, or another of: id,",
                "verified: true | `verified` is no field of a countermeasure. | Remove it: the build computes it, nobody types it.",
                "kind: tests | `kind: tests` is not known. | Write `test`, or another of: test, telemetry,",
                "guards: com.example.** | `guards` should be a list but is text. | Write `guards: […]`, or one",
                "proved-by: ATest | `proved-by` should be a list but is text. | Write `proved-by: […]`, or one",
                "proved-by: [ATest] | Each item of `proved-by` should be a map but is text. | Write it as `key: value` lines.",
                "proved-by: [{tests: ATest}] | `tests` is no field of a proof. | Write `test`, or another of: test, drill, metric,",
                "proved-by: [{test: mvn verify}] | `mvn verify` names no test. | Write `com.example.ATest#method`, or the class",
                "reason: [] | `reason` should be text. | Write a sentence.",
                "temporary: maybe | `temporary` is `maybe`. | Write `true` or `false`, or leave it out.",
                "due: 11.12.2026 | `due` is `11.12.2026`, which is no date. | Write `2026-12-11`.",
                "due: 1. 2. 2026 | `due` is `1. 2. 2026`, which is no date. | Write `2026-02-01`.",
                "due: 2026/12/11 | `due` is `2026/12/11`, which is no date. | Write `2026-12-11`.",
                "due: 2026-7-1 | `due` is `2026-7-1`, which is no date. | Write `2026-07-01`.",
                "due: 20261211 | `due` is `20261211`, which is no date. | Write `2026-12-11`.",
                "due: 30/11/2026 | `due` is `30/11/2026`, which is no date. | Write `2026-11-30`.",
                "due: 11/30/2026 | `due` is `11/30/2026`, which is no date. | Write `2026-11-30`.",
                "due: 11/12/2026 | `due` is `11/12/2026`, which is no date. | Write year-month-day, such as 2026-11-30.",
                "due: 30.02.2026 | `due` is `30.02.2026`, which is no date. | Write year-month-day, such as 2026-11-30.",
                "due: 2026-02-30 | `due` is `2026-02-30`, which is no date. | Write year-month-day, such as 2026-11-30.",
                "due: soon | `due` is `soon`, which is no date. | Write year-month-day, such as 2026-11-30.",
                "owner: [mira, noor] | `owner` should be one line of text but is a list. | Write it on one line.",
            })
    void saysWhatIsWrongWithAField(String field, String what, String remedy) {
        postmortems.withCountermeasures(
                "  - id: CM-1\n    title: Cap retries\n    state: proposed\n    " + field + "\n");

        assertThat(Postmortems.shown(postmortems.read()))
                .anySatisfy(mistake -> assertThat(mistake)
                        .startsWith("~/slow-graph/countermeasures.yaml:6 [record-invalid] " + what + " " + remedy))
                .allSatisfy(mistake -> assertThat(mistake).startsWith("~/slow-graph/countermeasures.yaml:6 "));
    }

    @Test
    void knowsAnOwnerByTheNamesOfThePolicy() {
        postmortems.with("policy.yaml", "schema: 1\npeople: [mira, jonas]\n").withCountermeasures("""
                          - {id: CM-1, title: Cap retries, state: open, owner: mirra, due: 2026-12-04}
                          - {id: CM-2, title: Cap retries at two, state: open, owner: jonas, due: 2026-12-04}
                          - {id: CM-3, title: Cap retries at three, state: proposed, owner: search team}
                        """);

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/countermeasures.yaml:3 [record-invalid] The name `mirra` is not among"
                        + " `people` in `policy.yaml`. Write `mira`.");
    }

    @Test
    void needsAnIdATitleAndAState() {
        postmortems.withCountermeasures("  - owner: mira\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] The field `id` is missing."
                                + " Other files and messages refer to it by its id. Write `id: …`.",
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] The field `state` is missing."
                                + " Nobody can tell a promise from an idea. Write `state: proposed` for an idea,"
                                + " `state: open` for a promise.",
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] The field `title` is missing."
                                + " Lists and messages show it by its title. Write in one line what happened as"
                                + " `title: …`.");
        assertThat(postmortems.read().countermeasures()).isEmpty();
    }

    @Test
    void keepsGoodOnesBesideBadOnes() {
        postmortems.withCountermeasures("""
                  - just a text
                  - {id: CM-1, title: Cap retries, state: sometime}
                  - {title: Nameless, state: proposed}
                  - {id: CM-2, title: Cap retries, state: proposed}
                """);

        assertThat(postmortems.read().countermeasures())
                .extracting(Countermeasure::id)
                .containsExactly("CM-1", "CM-2");
        assertThat(postmortems.read().findings())
                .extracting(RecordFinding::line)
                .containsExactly(3, 4, 5);
    }

    @Test
    void takesOneOfAnUnknownStateAsOpenSoThatAFailingBuildCitesIt() {
        postmortems.withCountermeasures("  - {id: CM-1, title: Cap retries, state: opened}\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] `state: opened` is not known. Write"
                                + " `open`, or another of: proposed, open, in-progress, done, wont-do, superseded.");
        assertThat(postmortems.read().countermeasures())
                .extracting(Countermeasure::state)
                .containsExactly(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified", "unverified", "regressed", "overdue", "dangling"})
    void refusesStatesThatAreComputed(String state) {
        postmortems.withCountermeasures("  - id: CM-1\n    title: Cap retries\n    state: " + state + "\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:5 [record-invalid] `state: " + state + "` is typed, but"
                                + " the build computes it. Write what people decided, one of: proposed, open, in-progress, done,"
                                + " wont-do, superseded.");
    }

    @Test
    void refusesAnIdTwice() {
        postmortems.withCountermeasures("""
                  - {id: CM-1, title: Cap retries, state: proposed}
                  - {id: CM-1, title: Cap retries again, state: proposed}
                """);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:4 [record-invalid] CM-1 is already the countermeasure"
                                + " at postmortems/slow-graph/countermeasures.yaml:3. Give this one an id of its own.");
        assertThat(postmortems.read().countermeasures()).hasSize(1);
    }

    @Test
    void refusesTwoPlacesAndReadsBoth() {
        postmortems
                .withRecord("countermeasures:\n  - {id: CM-1, title: Cap retries, state: proposed}\n")
                .withCountermeasures("  - {id: CM-2, title: Cap retries, state: proposed}\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] Countermeasures stand here and in"
                        + " `countermeasures.yaml`. Move these to `countermeasures.yaml`.");
        assertThat(postmortems.read().countermeasures())
                .extracting(Countermeasure::id)
                .containsExactly("CM-1", "CM-2");
    }

    @Test
    void refusesAFileOfCountermeasuresWithoutAny() {
        postmortems.withRecord("").with("slow-graph/countermeasures.yaml", "schema: 1\nactions: []\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:1 [record-invalid] The field `countermeasures` is missing."
                                + " A build looks for promises here. Write `countermeasures: []` when there are none.",
                        "~/slow-graph/countermeasures.yaml:2 [record-invalid] `actions` is no field of a file of"
                                + " countermeasures. Write one of: schema, countermeasures.");
    }

    @Test
    void allowsAnEmptyList() {
        postmortems.withRecord("").with("slow-graph/countermeasures.yaml", "schema: 1\ncountermeasures: []\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void acceptsEveryField() {
        postmortems.with(
                "slow-graph/incident.md",
                Postmortems.NEEDED + "---\n## Factors\n- F1 Retries\n## Learnings\n- L1 One\n- L2 Two\n");
        postmortems.withCountermeasures("""
                  - id: CM-1
                    title: Cap retries
                    kind: fix
                    category: platform
                    addresses: [F1, L2]
                    failure-mode: retry-spike
                    state: superseded
                    owner: mira
                    due: 2026-10-01
                    priority: P1
                    tracker: https://example.com/tickets/17
                    guards: ["com.example.**"]
                    proved-by:
                      - {test: com.example.RetryTest}
                      - {drill: overload}
                    definition-of-done: |
                      The dashboard shows
                      no retry storm.
                    temporary: true
                    reason: Another way was found.
                    decided-by: noor
                    decided: 2026-10-05
                    superseded-by: CM-2
                  - {id: CM-2, title: Shed load, state: proposed}
                """);

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void refusesAFailureModeThatNobodyKnows() {
        postmortems
                .with("policy.yaml", "schema: 1\nfailure-modes: [network-loop]\n")
                .withRecord("failure-modes:\n  - network-lop\n  - similar-titles/graph-slow\n")
                .withCountermeasures("  - {id: CM-1, title: Cap retries, state: proposed, failure-mode: a/b}\n");

        assertThat(postmortems.mistakes(Set.of("similar-titles/graph-slow")))
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] No code declares the failure mode `a/b`, and"
                                + " `policy.yaml` does not list it. Declare it with `@FailureMode`, or list it under"
                                + " `failure-modes` in `policy.yaml`.",
                        "~/slow-graph/incident.md:8 [record-invalid] No code declares the failure mode `network-lop`, and"
                                + " `policy.yaml` does not list it. Write `network-loop`.");
    }

    @Test
    void refusesToLoseACommitmentBehindAReplacementThatIsNone() {
        postmortems
                .with("other.md", Postmortems.NEEDED.replace("slow-graph", "other") + """
                        countermeasures:
                          - {id: CM-1, title: Cap retries, state: superseded, superseded-by: slow-graph/CM-4}
                        ---
                        """)
                .withCountermeasures("""
                          - {id: CM-1, title: Cap retries, state: superseded, superseded-by: CM-9}
                          - {id: CM-2, title: Cap retries, state: superseded, superseded-by: CM-2}
                          - {id: CM-3, title: Cap retries, state: superseded, superseded-by: other/CM-7}
                          - {id: CM-4, title: Cap retries, state: superseded, superseded-by: other/CM-1}
                        """);

        String remedy = " Write the id of another countermeasure of this record, or `record/id` for one elsewhere.";
        String back = " is in the end replaced by this one, so that neither promise is kept.";
        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/other.md:8 [record-invalid] `slow-graph/CM-4`" + back + remedy,
                        "~/slow-graph/countermeasures.yaml:3 [record-invalid] `CM-9` is no countermeasure." + remedy,
                        "~/slow-graph/countermeasures.yaml:4 [record-invalid] `CM-2` cannot replace itself." + remedy,
                        "~/slow-graph/countermeasures.yaml:5 [record-invalid] `other/CM-7` is no countermeasure."
                                + remedy,
                        "~/slow-graph/countermeasures.yaml:6 [record-invalid] `other/CM-1`" + back + remedy);
    }
}
