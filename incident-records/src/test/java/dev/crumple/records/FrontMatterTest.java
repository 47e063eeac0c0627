package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void refusesARecordWithoutFields() {
        postmortems.with("slow-graph/incident.md", "# The title graph was slow\n\n---\n\nx: y\n\n---\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:1 [record-invalid] The record does not begin with its fields."
                                + " Begin the file with a line `---`, the fields, and another line `---`.");
    }

    @Test
    void refusesFieldsThatNeverEnd() {
        postmortems.with("slow-graph/incident.md", Postmortems.NEEDED);

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:1 [record-invalid] The fields that begin here never end."
                        + " Write a line `---` below the last field.");
    }

    @Test
    void refusesNoFieldsBetweenTheLines() {
        postmortems.with("slow-graph/incident.md", "---\n---\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:1 [record-invalid] There ought to be fields here, but this is"
                                + " empty. Write `key: value` on each line, beginning with `schema: 1`.");
    }

    @Test
    void saysWhichNeededFieldsAreMissing() {
        postmortems.with("slow-graph/incident.md", "---\nid: slow-graph\ntitle:\n---\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:2 [record-invalid] The field `schema` is missing."
                                + " It tells in which form the file is written. Write `schema: 1`.",
                        "~/slow-graph/incident.md:2 [record-invalid] The field `status` is missing."
                                + " What has to be there depends on how far the record has come. Write `status: open`"
                                + " while it lasts, and in the end `status: closed`.",
                        "~/slow-graph/incident.md:2 [record-invalid] The field `type` is missing."
                                + " An incident, a near miss and a drill are counted apart. Write `type: incident`, or"
                                + " another of: near-miss, weak-signal, game-day, experiment.",
                        "~/slow-graph/incident.md:3 [record-invalid] The field `title` is missing."
                                + " Lists and messages show it by its title. Write in one line what happened as"
                                + " `title: …`.");
    }

    @Test
    void refusesAnotherSchema() {
        postmortems.with("slow-graph/incident.md", Postmortems.NEEDED.replace("schema: 1", "schema: 2") + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:2 [record-invalid] Schema `2` is not known. Write `schema: 1`.");
    }

    @Test
    void refusesAnIdThatIsNotTheFoldersName() {
        postmortems.with("slow-graph/incident.md", Postmortems.NEEDED.replace("id: slow-graph", "id: graph") + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:3 [record-invalid] The id is `graph`, but the name here is"
                        + " `slow-graph`. Write `id: slow-graph`, or rename what holds the record.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: x | `titel` is no field of a record. | Write `title`, or another of: schema, id,",
                "failure-mode: x | `failure-mode` is no field of a record. | Write `failure-modes`, or",
                "weather: x | `weather` is no field of a record. | Write one of: schema, id, title,",
                "root-cause: x | `root-cause` is no field of a record. | Remove it: list the contributing factors F1, F2",
                "overdue: true | `overdue` is no field of a record. | Remove it: the build computes it, nobody types it.",
                "ttr: PT1H | `ttr` is no field of a record. | Remove it: durations are computed from `times`;",
                "duration: PT1H | `duration` is no field of a record. | Remove it: durations are computed from `times`;",
                "severity: [P1] | `severity` should be one line of text but is a list. | Write it on one line.",
                "tags: network | `tags` should be a list but is text. | Write `tags: […]`, or one `- ` line for each item.",
                "tags: [{a: b}] | Each item of `tags` should be one line of text but is a map. | Write it on one line.",
                "times: today | `times` should be a map but is text. | Write it as `key: value` lines.",
                "planned: maybe | `planned: maybe` is not known. | Write one of: scheduled, unscheduled.",
                "audience: publik | `audience: publik` is not known. | Write `public`, or another of: internal, public.",
                "historical: yes | `historical` is `yes`. | Write `true` or `false`, or leave it out.",
            })
    void saysWhatIsWrongWithAField(String field, String what, String remedy) {
        postmortems.withRecord("# two lines\n# above the field\n" + field + "\n");

        assertThat(postmortems.read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("record-invalid");
            assertThat(finding.warning()).isFalse();
            assertThat(finding.path()).isEqualTo("postmortems/slow-graph/incident.md");
            assertThat(finding.line()).isEqualTo(9);
            assertThat(finding.what()).isEqualTo(what);
            assertThat(finding.remedy()).startsWith(remedy);
        });
    }

    @Test
    void refusesUnknownTypesAndStatuses() {
        postmortems.with(
                "slow-graph/incident.md",
                Postmortems.NEEDED.replace("type: incident", "type: outage").replace("status: open", "status: publishd")
                        + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:5 [record-invalid] `type: outage` is not known. Write one of: incident,"
                                + " near-miss, weak-signal, game-day, experiment.",
                        "~/slow-graph/incident.md:6 [record-invalid] `status: publishd` is not known. Write `published`,"
                                + " or another of: open, resolved, in-review, published, closed.");
    }

    @Test
    void refusesATitleOfSeveralLines() {
        postmortems.with(
                "slow-graph/incident.md", Postmortems.NEEDED.replace("The title", "|\n  One\n  two\n# The") + "---\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:4 [record-invalid] `title` should be one line of text but is"
                        + " longer than a line. Write it on one line.");
    }

    @Test
    void acceptsWhatItDoesNotReadYet() {
        postmortems.withRecord("""
                impact: {kind: outage, customers: many}
                roles: {commander: mira}
                retrospective: {owner: mira, duration: PT30M}
                tools-lost: [health-monitoring]
                published: [{date: 2026-11-01, url: "https://example.com"}]
                channels: [{kind: phone}]
                links: {chat-logs: []}
                """);

        assertThat(postmortems.mistakes()).isEmpty();
    }
}
