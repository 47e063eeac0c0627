package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlMistakesTest {

    private static final String ADVICE = " Quote a text that holds `: ` or begins with a special character, indent with"
            + " spaces, and close quotes and brackets.";

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void countsLinesFromTheTopOfTheFile() {
        postmortems.withRecord("severity: P1: the worst\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:7 [record-invalid] The YAML cannot be read: mapping values are"
                                + " not allowed here." + ADVICE);
    }

    @Test
    void saysWhereWhatIsNotClosedBegan() {
        postmortems.withRecord("tags: [a\nseverity: P1\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:8 [record-invalid] The YAML cannot be read: expected ',' or"
                        + " ']', but got : in what began on line 7." + ADVICE);
    }

    @Test
    void pointsToTheQuoteThatIsNeverClosed() {
        postmortems.withRecord("severity: 'P1\nplanned: scheduled\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] The YAML cannot be read: found unexpected"
                        + " end of stream." + ADVICE);
    }

    @Test
    void refusesTabs() {
        postmortems.withRecord("roles:\n\tcommander: mira\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:8 [record-invalid] A tab stands here, and YAML allows none as"
                                + " indentation. Indent with spaces.");
    }

    @Test
    void saysSoTooOfATabThatIsTakenForMoreOfTheTextAbove() {
        postmortems.withRecord("severity: P1\n\tplanned: scheduled\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:8 [record-invalid] A tab stands here, and YAML allows none as"
                                + " indentation. Indent with spaces.");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        postmortems.withRecord("severity: P1\nroles: {scribe: a, scribe: b}\nseverity: P2\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:8 [record-invalid] The key `scribe` stands here for the second time."
                                + " Keep this one or the one on line 8.",
                        "~/slow-graph/incident.md:9 [record-invalid] The key `severity` stands here for the second time."
                                + " Keep this one or the one on line 7.");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        postmortems.withRecord("[a, b]: c\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] A key here is no text."
                        + " Write `key: value`; quote a text with brackets.");
    }

    @Test
    void refusesAliasesSinceTheyCanMultiplyWithoutEnd() {
        postmortems.withRecord("tags: &all [a, b]\nservices: *all\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:8 [record-invalid] `*all` stands for a value elsewhere."
                        + " Write the value itself here.");
    }

    @Test
    void refusesASecondDocument() {
        postmortems.withCountermeasures(
                "  - {id: CM-1, title: Cap retries, state: proposed}\n---\ncountermeasures: []\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:4 [record-invalid] A second YAML document begins here."
                                + " Keep one document in a file.");
    }

    @Test
    void refusesAnUnknownYamlVersion() {
        postmortems.with("policy.yaml", "%YAML 3.1\n---\nschema: 1\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/policy.yaml:1 [record-invalid] This is no YAML 1.2."
                        + " Correct it; `%` directives are not needed.");
    }

    @Test
    void refusesAnEmptyFile() {
        postmortems.withRecord("").with("slow-graph/countermeasures.yaml", "# nothing yet\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:1 [record-invalid] There ought to be fields here, but"
                                + " this is empty. Write `key: value` on each line, beginning with `schema: 1`.");
    }

    @Test
    void readsYaml12WhereNoAndTimesAreText() {
        postmortems.withCountermeasures("  - {id: CM-1, title: no, state: proposed, owner: 0x1F, priority: 16:00}\n");

        assertThat(postmortems.read().countermeasures())
                .extracting(Countermeasure::title, Countermeasure::owner, Countermeasure::priority)
                .containsExactly(tuple("no", "0x1F", "16:00"));
    }
}
