package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is said of a record that can be read, and could tell more. */
class AccountChecksTest {

    private static final String TIMES = """
            timezone: UTC
            times:
              started: 2026-11-10T10:00
              detected: 2026-11-10T10:05
              mitigated: 2026-11-10T10:40
              resolved: 2026-11-10T12:00
              retrospective: 2026-11-12
            """;

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    private List<String> found(String status, String fields, String narrative) {
        postmortems.with(
                "slow-graph/incident.md",
                Postmortems.NEEDED.replace("status: open", "status: " + status) + fields + "---\n" + narrative);
        return found();
    }

    private List<String> found() {
        return postmortems.read().findings().stream()
                .map(finding -> (finding.warning() ? "warning " : "") + finding.line() + " [" + finding.rule() + "] "
                        + finding.what())
                .toList();
    }

    @Test
    void anIncidentIsNotClosedBeforePeopleMet() {
        assertThat(found("closed", "", ""))
                .containsExactly("6 [closed-without-retrospective] The record is closed, and nobody says when its"
                        + " retrospective was.");
        assertThat(found("closed", "historical: true\n", ""))
                .containsExactly(
                        "warning 6 [closed-without-retrospective] The record is closed, and nobody says when its"
                                + " retrospective was.");
        assertThat(found("closed", "times: {retrospective: 2026-12-01T10:00Z}\n", ""))
                .containsExactly(
                        "6 [closed-without-retrospective] The record is closed, and its retrospective is only to come.");
    }

    @Test
    void anIncidentSeldomHasOneFactorAlone() {
        String one = "## Contributing factors\n- F1 No budget\n";

        assertThat(found("in-review", "", one + "- F2 The alert looked at the mean\n"))
                .containsExactly("9 [learning-unaddressed] No countermeasure addresses F1, F2.");
        assertThat(found("resolved", "", one)).isEmpty();
        assertThat(found("in-review", "", one))
                .containsExactly(
                        "9 [learning-unaddressed] No countermeasure addresses F1.",
                        "9 [retrospective-incomplete] F1 is the only contributing factor, and an incident seldom has just"
                                + " one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"times: {retrospective: 2026-11-12T10:00Z}", "retrospective: {none-because: It was a rehearsal}"
            })
    void anIncidentIsClosedWhenPeopleMetOrSomebodySaysWhyNot(String field) {
        assertThat(found("closed", field + "\n", "")).isEmpty();
    }

    @Test
    void thePolicySaysWhichSeveritiesNeedARetrospectiveAndHowSoon() {
        postmortems.with(
                "policy.yaml",
                "schema: 1\nseverities: {P1: [], P3: []}\nretrospectives: {needed-for: [P1], within: P1D}\n");

        assertThat(found("closed", "severity: P3\n", "")).isEmpty();
        assertThat(found("closed", "severity: P1\n" + TIMES, ""))
                .containsExactly(
                        "14 [retrospective-incomplete] The retrospective was planned for later than 2026-11-11.");
        assertThat(found("resolved", "severity: P1\n" + TIMES.replace("  retrospective: 2026-11-12\n", ""), ""))
                .containsExactly(
                        "13 [retrospective-incomplete] The incident was resolved on 2026-11-10, and nobody says"
                                + " that people met by 2026-11-11.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles: {commander: Mira} | was commander of the incident",
                "retrospective-attended: {diagnosed: [mira]} | is among those who diagnosed",
                "tags: [] | acts in the timeline on line 14",
            })
    void whoWasPartOfAnIncidentDoesNotLeadItsRetrospective(String field, String part) {
        boolean attended = field.startsWith("retrospective-");
        String led = attended
                ? "retrospective: {owner: a, facilitator: mira, attended: {decided: [a], identified: [a], responded: [a],"
                        + " diagnosed: [mira], affected: [a]}}\ntags: []\n"
                : "retrospective: {owner: a, facilitator: mira}\n" + field + "\n";
        String timeline =
                part.startsWith("acts") ? "## Timeline\n- ? · action · mira · Restarts {source: log}\n" : "\n\n\n";
        String narrative = "\n\n\n" + timeline;

        assertThat(found("resolved", led, narrative))
                .containsExactly("7 [facilitator-was-responder] mira leads the retrospective and " + part + ".");
    }

    @Test
    void allAreHeardWhoHadARoleOrActInTheTimelineAsFarAsThePolicyKnowsThemForPeople() {
        String attended = TIMES.replace("2026-11-12", "2026-11-11")
                + "roles: {commander: mira, scribe: Lea}\n"
                + "retrospective: {owner: a, facilitator: f, attended: {decided: [mira], identified: [lea], responded: [mira],"
                + " diagnosed: [mira], affected: [lea]}}\n";
        String timeline =
                "## Timeline\n- ? · detected · tomas · The page hangs {source: chat}\n- ? · action · robot · Restarts\n";

        assertThat(found("resolved", attended, timeline)).isEmpty();
        postmortems.with("policy.yaml", "schema: 1\npeople: [a, f, lea, Lea, mira, tomas]\n");
        assertThat(found("resolved", attended, timeline))
                .containsExactly("15 [retrospective-incomplete] Of those with a role in the incident or an entry in its"
                        + " timeline, tomas is not among those who attended.");
    }

    @Test
    void whatHappenedIsToldFromMoreThanOneSide() {
        String one = "## What happened\n### Perspectives\n- **mira** saw the graph, and took the row out\n";

        assertThat(found("resolved", "", one)).isEmpty();
        assertThat(found("in-review", "", one))
                .containsExactly("10 [retrospective-incomplete] Only one of those who were there tells what they saw.");
        assertThat(found("in-review", "", one + "- **lea** heard of it from customers\n"))
                .isEmpty();
        assertThat(found("in-review", "", "## What happened\n### Perspectives\nMira and Lea tell it as one.\n"))
                .isEmpty();
    }

    @Test
    void whoOnlyLookedMayLead() {
        assertThat(found("resolved", "roles: {observer: mira}\nretrospective: {owner: a, facilitator: mira}\n", ""))
                .isEmpty();
    }

    @Test
    void aTimelineIsInOrderAndAgreesWithTheTimes() {
        assertThat(found("open", TIMES, """
                        ## Timeline
                        ### 2026-11-10
                        - 10:05 · detected · support · Viewers write
                        - 10:01 · change · tomas · The index is new
                        - 10:42 · mitigated · mira · The row is out
                        - 11:30 · resolved · mira · All is well
                        - 9:15 · note · x
                        - 25:00 · note · x
                        """))
                .containsExactly(
                        "18 [timeline-unclear] This entry is earlier than the one on line 17.",
                        "19 [timeline-unclear] This entry has another time than `mitigated` on line 11.",
                        "20 [timeline-unclear] This entry has another time than `resolved` on line 12.",
                        "21 [timeline-unclear] `9:15` has an hour of one digit.",
                        "22 [timeline-unclear] `2026-11-10T25:00` is no date and no time.");
    }

    @Test
    void aRoughTimeAgreesWithWhatIsNearIt() {
        assertThat(found("open", TIMES, "## Timeline\n### 2026-11-10\n- ~11:30 · resolved · mira · All is well\n"))
                .isEmpty();
    }

    @Test
    void aTimeOfNoDayIsNone() {
        assertThat(found("open", TIMES, "## Timeline\n- 10:05 · detected · Viewers write\n"))
                .containsExactly("16 [timeline-unclear] `10:05` is a time of no day.");
    }

    @Test
    void aTimelineHasTimesAndSourcesAndNoLongSilence() {
        String timeline = """
                ## Timeline
                ### 2026-11-10
                - 10:05 · detected · support · Viewers write
                - ? · impact · Nobody sees a page
                - 10:39 · action · mira · The row is out
                - 11:55 · note · All is well
                """;
        postmortems.with("policy.yaml", "schema: 1\nlongest-gap: PT30M\n");

        assertThat(found("open", TIMES, timeline)).isEmpty();
        assertThat(found("in-review", TIMES, timeline))
                .containsExactly(
                        "17 [timeline-thin] No entry of the timeline says where it can be seen.",
                        "18 [timeline-thin] 1 of 4 entries have no time.",
                        "18 [timeline-thin] This entry tells of the impact and gives no source.",
                        "19 [timeline-thin] Nothing is told of the 34 min since the entry on line 17.");
    }

    @Test
    void customersDoNotWaitLongerForAnUpdateThanThePolicyPromises() {
        postmortems.with("policy.yaml", "schema: 1\ncadence: {P1: PT30M}\n");

        assertThat(found("in-review", "severity: P1\n" + TIMES, """
                        ## Timeline
                        ### 2026-11-10
                        - 10:06 · status-page · lea · The page does not load {source: status page}
                        - 10:31 · status-page · lea · We know which row it is
                        - 11:45 · status-page · lea · The page is back
                        """))
                .containsExactly(
                        "20 [timeline-thin] Customers heard nothing for 1 h 14; the policy promises an update every 30 min.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impact: PT47M | `impact` is stated as PT47M, and the times on lines 9 and 11 give PT40M.",
                "detect: PT4M59S | ",
                "detect: PT3M | `detect` is stated as PT3M, and the times on lines 9 and 10 give PT5M.",
                "fix: PT35M | ",
                "clean-up: P1D | `clean-up` is stated as PT24H, and the times on lines 11 and 12 give PT1H20M.",
            })
    void aStatedDurationDoesNotContradictTheTimes(String stated, String what) {
        List<String> found = found("open", TIMES + "  stated-durations: {" + stated + "}\n", "");

        assertThat(found).isEqualTo(what == null ? List.of() : List.of("14 [duration-contradicted] " + what));
    }

    @ParameterizedTest
    @CsvSource({"PT13H,true", "PT47H,true", "PT49H,false", "PT1M,true"})
    void ofDaysEveryDurationMayBeTrueThatFitsBetweenThem(String stated, boolean fits) {
        List<String> found = found(
                "open",
                "timezone: UTC\ntimes: {started: 2019-02-04, resolved: 2019-02-05," + " stated-durations: {impact: "
                        + stated + "}}\n",
                "");

        assertThat(found.isEmpty()).isEqualTo(fits);
    }

    @Test
    void whatNothingAddressesIsListedAndWhatIsNotThereIsAMistake() {
        postmortems.with("slow-graph/countermeasures.yaml", """
                schema: 1
                countermeasures:
                  - {id: CM-1, title: Cap retries, state: proposed, addresses: [L1, L9]}
                """);

        assertThat(found("in-review", "", """
                        ## Contributing factors
                        - F1 No budget
                        - One without a number
                        ## Learnings
                        - L1 Slow is worse
                        - L2 Nobody looked
                        - L2 Nobody looked
                        """))
                .containsExactly(
                        "3 [record-invalid] The record has no learning `L9`.",
                        "9 [learning-unaddressed] No countermeasure addresses F1, L2.",
                        "9 [retrospective-incomplete] F1 is the only contributing factor, and an incident seldom has just"
                                + " one.",
                        "10 [learning-unaddressed] This has no number, so that no countermeasure can address it.",
                        "14 [record-invalid] `L2` stands here for the second time.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L1 | learning | List the learnings of the record as `- L1 …` below a heading `## Learnings`.",
                "Q1 | question | List the questions of the record as `- Q1 …` below a heading `## Open questions`.",
                "F7 | factor | Write `F1`, or another of: F1.",
                "f1 | factor, learning, question or runbook | Write `F1`, or another of: F1.",
            })
    void proposesNoFactorForALearning(String addressed, String kind, String remedy) {
        postmortems.with(
                "slow-graph/incident.md",
                Postmortems.NEEDED + "countermeasures:\n"
                        + "  - {id: CM-1, title: Cap retries, state: proposed, addresses: [" + addressed + "]}\n---\n"
                        + "## Contributing factors\n- F1 No budget\n");

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:8 [record-invalid] The record has no " + kind + " `"
                        + addressed + "`. " + remedy);
    }

    @Test
    void anOpenQuestionMayBeAddressedAndNeedNotBe() {
        String countermeasures = "countermeasures:\n"
                + "  - {id: CM-1, title: Load the old index into the lab, state: proposed, addresses: [Q1]}\n";

        assertThat(found("in-review", countermeasures, "## Open questions\n- Q1 Why was it slow?\n- Q2 Since when?\n"))
                .isEmpty();
    }

    @Test
    void whatBringsTheFailureAboutAgainIsThere() throws IOException {
        Files.writeString(root.resolve("LoopTest.java"), "class LoopTest {}\n");

        assertThat(found("open", """
                        reproduced-by:
                          - ../../LoopTest.java
                          - https://lab.example.com/runs/7
                          - ../../LopoTest.java
                          - in the lab
                        """, ""))
                .containsExactly(
                        "10 [link-broken] `../../LopoTest.java` is no file beside this one.",
                        "11 [link-broken] `in the lab` is no file beside this one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"What we learned", "Lessons learnt", "Lessons Learned", "Key takeaways", "Learnings"})
    void knowsLearningsByTheHeadingsThatPeopleWrite(String heading) {
        assertThat(found("in-review", "", "## " + heading + "\n- L1 Slow is worse\n"))
                .containsExactly("9 [learning-unaddressed] No countermeasure addresses L1.");
    }

    private static String signal(String id, String fields) {
        return Postmortems.NEEDED.replace("slow-graph", id).replace("type: incident", "type: weak-signal") + fields
                + "---\n";
    }

    @Test
    void aSignalIsAnsweredWithinTwoWeeksOrByItsDay() {
        postmortems
                .with("a.md", signal("a", "times: {started: 2026-11-01T10:00Z}\n"))
                .with("b.md", signal("b", "times: {started: 2026-11-10T10:00Z}\n"))
                .with("c.md", signal("c", "signal: {review-on: 2026-11-20}\n"))
                .with("d.md", signal("d", "signal: {review-on: 2026-11-21}\n"))
                .with("e.md", signal("e", "signal: {decision: watch}\ntimes: {started: 2026-01-01T10:00Z}\n"));

        assertThat(found())
                .containsExactly(
                        "5 [signal-unanswered] Nobody has answered this since 2026-11-01.",
                        "7 [signal-unanswered] Somebody was to look at this again on 2026-11-20, and the record is still"
                                + " open.");
    }

    @Test
    void aSignalThatIsDismissedForTheThirdTimeIsWorthALook() {
        for (String id : List.of("a", "b", "c")) {
            assertThat(found()).isEmpty();
            postmortems.with(
                    id + ".md", signal(id, "signal: {signature: foam, decision: dismiss, reason: as before}\n"));
        }

        assertThat(found()).containsExactly("7 [signal-dismissed-again] `foam` was dismissed 3 times: a, b, c.");
    }

    @Test
    void whatCustomersAreToldHasThreePillarsAndNoWordOfOurs() {
        postmortems
                .with("policy.yaml", "schema: 1\nforbidden-public-terms: [VLAN]\n")
                .withRecord("");
        postmortems.with("slow-graph/public.md", "## What happened\n\nA vlan looped; no VLANs were lost.\n## Done\n");

        assertThat(found())
                .containsExactly(
                        "1 [public-pillar-missing] No heading here says sorry.",
                        "3 [forbidden-public-term] `VLAN` stands here, and `policy.yaml` keeps it from customers.",
                        "4 [public-pillar-missing] Nothing stands below the heading that tells what is being done.");
    }

    @Test
    void thePolicySaysWhichHeadingsTagsNamesAndCategoriesThereAre() {
        postmortems.with("policy.yaml", """
                schema: 1
                severities: {P1: [sev1]}
                required-headings: {sev1: [Timeline, Learnings]}
                tags: [latency]
                people: [mira]
                categories: [incident-response, tool-reliability]
                """);

        assertThat(found("open", """
                countermeasures:
                  - {id: CM-1, title: Cap retries, state: proposed, category: tool-reliabilty}
                  - {id: CM-2, title: Cap retries, state: proposed, category: tool-reliability}
                """, ""))
                .containsExactly("8 [record-invalid] The category `tool-reliabilty` is not among `categories` in"
                        + " `policy.yaml`.");
        assertThat(found("in-review", "severity: P1\ntags: [latancy]\nroles: {scribe: mirra}\n", "## TIMELINE\n"))
                .containsExactly(
                        "7 [heading-missing] A record of severity P1 needs the heading `Learnings`.",
                        "8 [record-invalid] The tag `latancy` is not among `tags` in `policy.yaml`.",
                        "9 [record-invalid] The name `mirra` is not among `people` in `policy.yaml`.");
    }

    @Test
    void linksLeadToFilesOfTheProject() throws IOException {
        postmortems.with("slow-graph/images/load.png", "x").with("slow-graph/evidence/chat.txt", "x");
        Files.createSymbolicLink(postmortems.folder().resolve("slow-graph/images/link.png"), root.resolve("elsewhere"));

        assertThat(found("open", "links: {chat-logs: [evidence/chat.txt, evidence/gone.txt]}\n", """
                        ![The load](images/load.png) and [the chat](evidence/chat.txt#L3), https://example.com
                        ![Gone](images/gone.png) [out](../../../etc/passwd) [nul](a%00b)

                        ![Link](images/link.png) [site](https://example.com/x) [mail](mailto:a@b) [up](#top)

                        ```
                        [code](gone.md)
                        ```
                        ## Timeline
                        - ? · action · x {source: evidence/gone.log}
                        - ? · action · x {source: twitter}
                        """))
                .containsExactly(
                        "7 [link-broken] `evidence/gone.txt` is no file beside this one.",
                        "9 [link-broken] `../../../etc/passwd` leads out of the project.",
                        "9 [link-broken] `a%00b` is no file beside this one.",
                        "9 [link-broken] `images/gone.png` is no file beside this one.",
                        "12 [link-broken] `images/link.png` leads through a symbolic link.",
                        "18 [link-broken] `evidence/gone.log` is no file beside this one.");
    }

    @Test
    void aLinkWithinCodeIsTextAndCodeWithinALinkIsNot() {
        assertThat(found("open", "", """
                        Write `[the chat](evidence/chat.txt)` or ``![`](evidence/load.png)``.
                        See [`chat.txt`](evidence/gone.txt), and a lone ` or [two](evidence/lost.txt).
                        """))
                .containsExactly(
                        "8 [link-broken] `evidence/gone.txt` is no file beside this one.",
                        "8 [link-broken] `evidence/lost.txt` is no file beside this one.");
    }

    @Test
    void aWaiverThatWaivesNothingIsFound() {
        assertThat(found("open", "", """
                        It was a storm. <!-- crumple: blame-language is right here: a quote -->
                        It was human error. <!-- crumple: blame-language is right here: a quote -->
                        """))
                .containsExactly(
                        "8 [waiver-unused] Nothing here breaks blame-language, so that this waiver waives nothing.");
    }
}
