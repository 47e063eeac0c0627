package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentsTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "owner: null\n", "owner: ''\n", "owner: unassigned\n", "owner: Unknown\n", "owner: TBD\n"})
    void refusesAnOpenCountermeasureWithoutAnOwner(String owner) {
        postmortems.withCountermeasures(countermeasure("open", "due: 2026-11-30\n", owner));

        int line = owner.isEmpty() ? 3 : 7;
        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:" + line + " [countermeasure-uncommitted] CM-1 is open"
                                + " but has no owner. Write `owner`, or make it `proposed` until somebody commits to it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "due:\n", "due: unknown\n", "due: '?'\n"})
    void refusesACountermeasureInProgressWithoutADate(String due) {
        postmortems.withCountermeasures(countermeasure("in-progress", "owner: mira\n", due));

        int line = due.isEmpty() ? 3 : 7;
        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:" + line + " [countermeasure-uncommitted] CM-1 is in"
                                + " progress but has no due date. Write `due`, or make it `proposed` until somebody commits to"
                                + " it.");
    }

    @Test
    void saysOnceThatBothAreMissing() {
        postmortems.withCountermeasures(countermeasure("open"));

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/countermeasures.yaml:3 [countermeasure-uncommitted] CM-1 is open but has"
                        + " neither an owner nor a due date. Write `owner` and `due`, or make it `proposed` until"
                        + " somebody commits to it.");
    }

    @Test
    void doesNotCallADateMissingThatCannotBeRead() {
        postmortems.withCountermeasures(countermeasure("open", "owner: mira\n", "due: soon\n"));

        assertThat(postmortems.read().findings())
                .extracting(RecordFinding::rule)
                .containsExactly("record-invalid");
    }

    @Test
    void onlyWarnsOfWhatHistoryDoesNotTell() {
        postmortems.withRecord("historical: true\n").withCountermeasures(countermeasure("open"));

        assertThat(postmortems.mistakes())
                .singleElement()
                .asString()
                .startsWith("warning ~/slow-graph/countermeasures.yaml:3 [countermeasure-uncommitted]");
    }

    @Test
    void refusesWhatIsOverdue() {
        postmortems.withCountermeasures(countermeasure("open", "owner: mira\n", "due: 2026-11-20\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:7 [countermeasure-overdue] CM-1 was due 2026-11-20 and"
                                + " is still open; its owner is mira. Finish it, or agree on a new date with mira and write it as"
                                + " `due`.");
    }

    @Test
    void refusesWhatIsOverdueInHistoryToo() {
        postmortems
                .withRecord("historical: true\n")
                .withCountermeasures(countermeasure("in-progress", "due: 2019-04-01\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "warning ~/slow-graph/countermeasures.yaml:3 [countermeasure-uncommitted] CM-1 is in progress but"
                                + " has no owner. Write `owner`, or make it `proposed` until somebody commits to it.",
                        "~/slow-graph/countermeasures.yaml:6 [countermeasure-overdue] CM-1 was due 2019-04-01 and is still"
                                + " in progress; nobody owns it. Finish it, or agree on a new date with an owner and"
                                + " write it as `due`.");
    }

    @Test
    void allowsTheDayItselfForTheWork() {
        postmortems.withCountermeasures(countermeasure("open", "owner: mira\n", "due: 2026-11-21\n"));

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superseded | CM-1 is superseded, but not by anything. | Name the countermeasure that replaces it as"
                        + " `superseded-by`.",
            })
    void asksForWhatAnEndNeeds(String state, String what, String remedy) {
        postmortems.withCountermeasures(countermeasure(state));

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/countermeasures.yaml:5 [record-invalid] " + what + " " + remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proposed | temporary: false",
                "done | proved-by: [{test: ATest}]",
                "done | reason: Nothing to see.",
                "wont-do | reason: Too dear.; decided-by: mira; decided: 2026-11-02",
                "superseded | superseded-by: later/CM-1",
            })
    void asksForNoOwnerAndNoDateOfWhatNobodyMustDo(String state, String field) {
        postmortems
                .with("later.md", Postmortems.NEEDED.replace("slow-graph", "later") + """
                        countermeasures: [{id: CM-1, title: Cap retries twice, state: proposed}]
                        ---
                        """)
                .withCountermeasures(countermeasure(state, "due: 2019-04-01\n", field.replace("; ", "\n    ") + "\n"));

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void asksForAProofOfWhatIsDone() {
        postmortems.withCountermeasures(countermeasure("done"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:5 [countermeasure-unproved] CM-1 is done, but nothing"
                                + " proves it. Name a test or a drill under `proved-by`, or write as `reason` why there is none.");
    }

    @Test
    void onlyWarnsOfProofsThatHistoryDoesNotTell() {
        postmortems.withRecord("historical: true\n").withCountermeasures(countermeasure("done"));

        assertThat(postmortems.mistakes()).singleElement().asString().startsWith("warning ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decided: 2026-11-02 | who decided that | `decided-by`",
                "decided-by: mira | since when | `decided`",
                "category: none | who decided that, and when | `decided-by` and `decided`",
            })
    void asksWhoDecidedAgainstItAndWhen(String field, String lacks, String writes) {
        postmortems.withCountermeasures(countermeasure("wont-do", "reason: Too dear.\n", field + "\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:5 [record-invalid] CM-1 will not be done, and nobody"
                                + " says " + lacks + ". Write " + writes + ".");
    }

    @Test
    void asksWhyItIsNotDone() {
        postmortems.withCountermeasures(countermeasure("wont-do", "decided-by: mira\n", "decided: 2026-11-02\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:5 [record-invalid] CM-1 will not be done, and nobody"
                                + " says why. Write the `reason`.");
    }

    @Test
    void asksHowLongWhatIsTemporaryIsToHold() {
        postmortems.withCountermeasures(
                countermeasure("open", "owner: mira\n", "due: 2026-12-01\n", "temporary: true\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/countermeasures.yaml:8 [countermeasure-uncommitted] CM-1 is temporary, and"
                                + " nobody says until when. Write its last day as `expires`.");
    }

    @Test
    void doesNotLetAStopgapStayForGood() {
        postmortems.withCountermeasures(countermeasure(
                "done", "owner: mira\n", "proved-by: [{test: ATest}]\n", "temporary: true\n", "expires: 2026-11-20\n"));

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/countermeasures.yaml:9 [countermeasure-overdue] CM-1 was to hold until"
                        + " 2026-11-20, and nothing is in its place; its owner is mira. Make it `superseded` by what stays,"
                        + " or agree on a new date with mira and write it as `expires`.");
    }

    @Test
    void letsAStopgapHoldOnItsLastDay() {
        postmortems.withCountermeasures(
                countermeasure("done", "proved-by: [{test: ATest}]\n", "temporary: true\n", "expires: 2026-11-21\n"));

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void doesNotTakeALastDayOfWhatIsToStay() {
        postmortems.withCountermeasures(
                countermeasure("done", "proved-by: [{test: ATest}]\n", "expires: 2026-12-21\n"));

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/countermeasures.yaml:7 [record-invalid] CM-1 has a last day, but is not"
                        + " temporary. Write `temporary: true`, or remove `expires`.");
    }

    @Test
    void takesAnEmptyListOfProofsForNone() {
        postmortems.withCountermeasures(countermeasure("done", "proved-by: []\n"));

        assertThat(postmortems.mistakes()).singleElement().asString().contains("CM-1 is done, but nothing proves it.");
    }

    private static String countermeasure(String state, String... fields) {
        StringBuilder text = new StringBuilder("  - id: CM-1\n    title: Cap retries\n    state: " + state + "\n");
        for (String field : fields) {
            text.append(field.isEmpty() ? "" : "    " + field);
        }
        return text.toString();
    }
}
