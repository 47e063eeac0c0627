package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.language.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the rules of language look in a record, and where not. */
class LanguageTest {

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithAGoodRecord() {
        postmortems = new Postmortems(root);
    }

    @Test
    void knowsPeopleByTheNamesOfThePolicy() {
        postmortems.with("policy.yaml", "schema: 1\npeople: [Jon]\n");
        writeNarrative("Jon caused the outage.\n");

        assertThat(postmortems.mistakes())
                .singleElement()
                .asString()
                .contains("[blame-language] \"Jon caused the outage.\"");
    }

    @Test
    void findASentenceOnTheLineWhereItBegins() {
        assertThat(narrative("""
                        The page was slow. A canary
                        would have caught it. It was
                        human error.
                        """)).containsExactly("9 counterfactual-language", "10 blame-language");
    }

    @Test
    void sayWhatTheSentenceDoesAndWhatToAskInstead() {
        writeNarrative("The outage was caused by human error.\n");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/slow-graph/incident.md:9 [blame-language] \"The outage was caused by human error.\": "
                                + "This gives a person's error as a cause. "
                                + "Which tool or procedure made the error easy, and why did nothing stop it?");
    }

    @Test
    void leaveCodeQuotesTablesAndChatAlone() {
        assertThat(narrative("""
                        > We should have known.

                        He said "you should have known" and ran `human error`.

                            human error

                        ```
                        human error
                        ```

                        | who | said |
                        |---|---|
                        | a | human error |

                        ## Chat
                        - We should have known.
                        ### 10:12
                        It was human error.
                        """)).isEmpty();
    }

    @Test
    void leaveTheTimelineAndTheImpactAlone() {
        assertThat(narrative("""
                        ## Timeline
                        ### 2026-10-02
                        - 20:58 · action · tomas · Human error, says the log
                        ## Impact
                        We would have lost nothing; it was human error.
                        ## Learnings
                        - L1 It was human error.
                        """)).containsExactly("15 blame-language");
    }

    @Test
    void findVagueActionsInTheNarrative() {
        assertThat(narrative("""
                        ## Actions
                        - [ ] Be more careful
                        - [ ] Add an alert on the answer times
                        """)).containsExactly("10 countermeasure-vague");
    }

    @Test
    void findGuessesInWhatIsPassedOnAsAStatusAndNotInTheLog() {
        postmortems.withRecord("").with("slow-graph/log.md", """
                - 21:13 · hypothesis · ines · It is probably the index
                - 21:20 · status · ines · It is probably the index
                """);

        assertThat(shortly()).containsExactly("2 hunch-in-status");
    }

    @Test
    void readALogWhileTheIncidentIsOn() {
        postmortems.with("slow-graph/log.md", "# Log\n\n## Status updates\n\nWe suspect the index.\n");

        assertThat(postmortems.mistakes())
                .singleElement()
                .asString()
                .startsWith("~/slow-graph/log.md:5 [hunch-in-status]");
    }

    @Test
    void takeAllThatCustomersAreToldForAStatus() {
        postmortems.withRecord("").with("slow-graph/public.md", """
                ## What happened
                It seems that an engineer forgot the limit.

                ## What we are doing
                We will be more careful.
                """);

        assertThat(shortly()).containsExactly("2 blame-language", "2 hunch-in-status", "5 countermeasure-vague");
    }

    @Test
    void findAVagueCountermeasureThatIsStillToBeDone() {
        postmortems.withCountermeasures("""
                - {id: CM-1, title: Improve monitoring, state: proposed}
                - {id: CM-2, title: Improve monitoring, state: done, reason: Nobody proves it}
                """);

        assertThat(shortly()).containsExactly("3 countermeasure-vague");
    }

    @Test
    void beContentWithAProofOrADefinitionOfDoneThatNamesSomething() {
        postmortems.withCountermeasures("""
                - {id: CM-1, title: Improve monitoring, state: proposed, proved-by: [{drill: pull-the-plug}]}
                - {id: CM-2, title: Improve monitoring, state: proposed, definition-of-done: An alert pages within 5 minutes}
                - {id: CM-3, title: Improve monitoring, state: proposed, definition-of-done: Monitoring is better}
                """);

        assertThat(shortly()).containsExactly("5 countermeasure-vague");
    }

    @Test
    void yieldToAWaiverOnTheLineOrTheOneBefore() {
        assertThat(narrative("""
                        It was human error. <!-- crumple: blame-language is right here: the regulator's own words -->

                        <!-- crumple: counterfactual-language is right here: the contract says so -->
                        We should have written within an hour.
                        We should have written twice.
                        """)).containsExactly("13 counterfactual-language");
    }

    @Test
    void yieldToAWaiverBesideACountermeasure() {
        postmortems.withCountermeasures("""
                - id: CM-1
                  title: Improve monitoring  # crumple: countermeasure-vague is right here: the board's words
                  state: proposed
                """);

        assertThat(shortly()).isEmpty();
    }

    @Test
    void refuseAWaiverWithoutAReasonOrOfNoRuleOfLanguage() {
        writeNarrative("""
                It was human error. <!-- crumple: blame-language is right here: -->
                <!-- crumple: blame-langauge is right here: the regulator's own words -->
                """);

        assertThat(postmortems.mistakes())
                .contains(
                        "~/slow-graph/incident.md:9 [record-invalid] This waiver of blame-language gives no reason."
                                + " Write `crumple: RULE is right here: REASON`, with a rule of language and the reason.",
                        "~/slow-graph/incident.md:10 [record-invalid] This waiver names no rule of language."
                                + " Write `crumple: RULE is right here: REASON`, with a rule of language and the reason.");
        assertThat(shortly()).contains("9 blame-language");
    }

    /** Reads a narrative whose first line is line 9 of its file. */
    private List<String> narrative(String text) {
        writeNarrative(text);
        return shortly();
    }

    private void writeNarrative(String text) {
        postmortems.with("slow-graph/incident.md", Postmortems.NEEDED + "---\n\n" + text);
    }

    private List<String> shortly() {
        return postmortems.read().findings().stream()
                .filter(finding -> Language.RULES.contains(finding.rule()))
                .map(finding -> finding.line() + " " + finding.rule())
                .toList();
    }
}
