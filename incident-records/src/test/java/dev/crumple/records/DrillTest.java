package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Drill.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrillTest {

    /** Begins on line 9 of the record. */
    private static final String PLAN = """
            drill:
              plan:
                announced: true
                scope: [systems, communications]
                steady-state: {measure: starts in a minute, tolerance: within 5 % of last week}
                hypothesis: When the recommender hangs, every page has a row.
                fault: Every packet to the recommender is dropped.
                blast-radius: one Marquee of three
                abort: {when: 1 % of the pages fail, by: ines}
                rollback: Remove the firewall rule.
                roles: {owner: ines, coordinator: mira, observers: [lea]}
            """;

    private static final String HELD = """
              result:
                verdict: held
                fault-confirmed: true
            """;

    @TempDir
    Path root;

    Postmortems postmortems;

    @BeforeEach
    void startWithNoRecords() {
        postmortems = new Postmortems(root);
    }

    @Test
    void refusesAGameDayWithoutADrill() {
        write("open", "");

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:5 [record-invalid] This game day has no plan. Write `drill: {plan: …}`:"
                                + " what should be seen, what can be hurt, and who may halt it.");
    }

    @Test
    void refusesADrillWithoutAPlan() {
        write("closed", "drill:\n" + HELD);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:9 [record-invalid] This game day has no plan. Write `drill: {plan: …}`:"
                                + " what should be seen, what can be hurt, and who may halt it.");
    }

    @Test
    void refusesADrillInARecordThatIsNoGameDay() {
        postmortems.withRecord(PLAN);

        assertThat(postmortems.mistakes())
                .containsExactly("~/slow-graph/incident.md:7 [record-invalid] Only a game day has a `drill`."
                        + " Write `type: game-day`, or remove it.");
        assertThat(postmortems.read().incidents()).extracting(Incident::drill).containsOnlyNulls();
    }

    @Test
    void saysNothingOfADrillWhoseTypeCannotBeRead() {
        write("open", PLAN, "gameday");

        assertThat(postmortems.mistakes())
                .containsExactly("~/unplugged.md:5 [record-invalid] `type: gameday` is not known. Write `game-day`, or"
                        + " another of: incident, near-miss, weak-signal, game-day, experiment.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "announced: true | The field `announced` is missing."
                        + " What people do who know of a drill says little of what they do otherwise."
                        + " Write `announced: true` or `announced: false`.",
                "hypothesis: When the recommender hangs, every page has a row. | The plan has no `hypothesis`."
                        + " Write in one sentence what should be seen.",
                "fault: Every packet to the recommender is dropped. | The plan has no `fault`."
                        + " Write what is done to which dependency, and how it ends by itself.",
                "blast-radius: one Marquee of three | The plan has no `blast-radius`."
                        + " Write who and what can be hurt at most.",
                "rollback: Remove the firewall rule. | The plan has no `rollback`."
                        + " Write what puts everything back; it always runs, after an abort too.",
                "steady-state: {measure: starts in a minute, tolerance: within 5 % of last week} | The plan has no"
                        + " `steady-state`. Write `steady-state: {measure: …, tolerance: …}`.",
                "abort: {when: 1 % of the pages fail, by: ines} | The plan has no `abort`. Write"
                        + " `abort: {when: …, by: …}`, with the name of the person who may halt the drill.",
            })
    void refusesAPlanThatLacks(String line, String finding) {
        write("open", PLAN.replace("    " + line + "\n", ""));

        assertThat(postmortems.mistakes()).containsExactly("~/unplugged.md:11 [record-invalid] " + finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: ines | by: nobody | 17 | Nobody is named who may halt the drill. Write that person's name as `by`.",
                ", by: ines | '' | 17 | Nobody is named who may halt the drill. Write that person's name as `by`.",
                "when: 1 % of the pages fail, | '' | 17 | The plan has no `when`. Write what must be seen for the drill to be"
                        + " halted.",
                ", tolerance: within 5 % of last week | '' | 13 | The plan has no `tolerance`. Write how far the number may"
                        + " move while all is well.",
                "measure: starts in a minute, | '' | 13 | The plan has no `measure`. Write which number shows that all is"
                        + " well.",
                "Remove the firewall rule. | tbd | 18 | The plan has no `rollback`. Write what puts everything back; it always"
                        + " runs, after an abort too.",
                "announced: true | announced: maybe | 11 | `announced` is `maybe`. Write `true` or `false`, or leave it out.",
                "[systems, communications] | [systems, comunications] | 12 | `scope: comunications` is not known. Write"
                        + " `communications`, or another of: systems, process, communications.",
                "hypothesis: | hypotesis: | 11 | The plan has no `hypothesis`. Write in one sentence what should be seen.",
                "coordinator: | co-ordinator: | 19 | `co-ordinator` is no field of `roles`. Write `coordinator`, or another of:"
                        + " owner, coordinator, reporter, observers, commander, sponsor.",
            })
    void refusesAPlanThatSays(String good, String bad, int line, String finding) {
        write("open", PLAN.replace(good, bad));

        assertThat(postmortems.mistakes()).contains("~/unplugged.md:" + line + " [record-invalid] " + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The page stays. Nobody notices.",
                "Does the page stay? It should.",
                "Pages are served, and “all is normal.” Support is told.",
            })
    void onlyWarnsOfAHypothesisThatIsMoreThanASentence(String hypothesis) {
        write("open", PLAN.replace("When the recommender hangs, every page has a row.", hypothesis));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "warning ~/unplugged.md:14 [record-invalid] The hypothesis seems to be more than one"
                                + " sentence. Keep the one that the drill can show to be wrong, and move the rest to the narrative.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pages of e.g. Lisbon stay within approx. 5 % of last week, says P. Sousa of Marquee Ltd. Europe.",
                "The answer time stays below 0.5 s; sign-in with v2.1 is left alone.",
                "Visitors of marquee.example see 'Closed for a moment!' within 400 ms",
            })
    void takesAnAbbreviationForNoSecondSentence(String hypothesis) {
        write("open", PLAN.replace("When the recommender hangs, every page has a row.", '"' + hypothesis + '"'));

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @Test
    void needsNoResultWhileItIsPlanned() {
        write("open", PLAN.replace("announced: true", "announced: false"), "game-day", "2026-12-01");

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(drill())
                .isEqualTo(new Drill(
                        LocalDate.of(2026, 12, 1),
                        new Drill.Plan(
                                "When the recommender hangs, every page has a row.",
                                false,
                                List.of("systems", "communications")),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "closed"})
    void refusesADrillThatIsOverAndHasNoResult(String status) {
        write(status, PLAN);

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:6 [record-invalid] This drill is " + status + ", and nobody says what came"
                                + " of it. Write a `result` with its `verdict` below `drill`, or leave the record `open`.");
    }

    @Test
    void refusesAResultBeforeTheDrillHasBegun() {
        write("open", PLAN + HELD, "game-day", "2026-11-22");

        assertThat(postmortems.mistakes())
                .containsExactly("~/unplugged.md:20 [record-invalid] This drill has a result, and begins only on"
                        + " 2026-11-22. Correct `started` below `times`, or remove the `result` until then.");
        assertThat(drill().result()).isNull();
    }

    @Test
    void refusesAResultOfADrillWhoseDayNobodyKnows() {
        write("closed", PLAN + HELD, "game-day", "unknown");

        assertThat(postmortems.mistakes())
                .containsExactly("~/unplugged.md:20 [record-invalid] This drill has a result, and nobody says when it"
                        + " began. Write `started` below `times`.");
        assertThat(drill().result()).isNull();
    }

    @Test
    void readsAResult() {
        write(
                "closed",
                PLAN + HELD + "    surprises: [Nobody had the number of the vendor]\n",
                "game-day",
                "2026-11-21");

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(drill().date()).isEqualTo("2026-11-21");
        assertThat(drill().result())
                .isEqualTo(new Drill.Result(Verdict.HELD, List.of("Nobody had the number of the vendor")));
    }

    @Test
    void datesADrillInTheZoneOfItsRecord() {
        write("closed", PLAN + HELD, "game-day", "2026-11-10T23:30-02:00");

        assertThat(drill().date()).isEqualTo("2026-11-11");
    }

    @ParameterizedTest
    @CsvSource({"held, HELD", "deviated, DEVIATED", "aborted, ABORTED", "inconclusive, INCONCLUSIVE"})
    void readsEachVerdict(String word, Verdict verdict) {
        write(
                "closed",
                PLAN + result(word, "    reason: A customer called.\n    no-countermeasures-because: It is known.\n"));

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(drill().result().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "deviated"})
    void takesAFaultThatNobodySawForInconclusive(String verdict) {
        write(
                "closed",
                PLAN
                        + result(verdict, "    no-countermeasures-because: It is known.\n")
                                .replace("fault-confirmed: true", "fault-confirmed: false"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:21 [record-invalid] The drill " + verdict + ", and nobody saw that the"
                                + " fault was there. Write `verdict: inconclusive`, or `fault-confirmed: true` when somebody did.");
        assertThat(drill().result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void takesAFaultOfWhichNothingIsSaidForInconclusive() {
        write("closed", PLAN + HELD.replace("    fault-confirmed: true\n", ""));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:21 [record-invalid] The field `fault-confirmed` is missing."
                                + " Without the fault a drill shows nothing. Write `fault-confirmed: true` when somebody saw it.");
        assertThat(drill().result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void letsADrillBeAbortedBeforeTheFaultWasThere() {
        write(
                "closed",
                PLAN
                        + result(
                                        "aborted",
                                        "    reason: Too many viewers.\n    no-countermeasures-because: Derby day.\n")
                                .replace("fault-confirmed: true", "fault-confirmed: false"));

        assertThat(postmortems.mistakes()).isEmpty();
        assertThat(drill().result().verdict()).isEqualTo(Verdict.ABORTED);
    }

    @Test
    void asksWhyADrillWasAborted() {
        write("closed", PLAN + result("aborted", "    no-countermeasures-because: It is known.\n"));

        assertThat(postmortems.mistakes())
                .containsExactly("~/unplugged.md:21 [record-invalid] The drill was aborted, and nobody says why."
                        + " Write the `reason`.");
    }

    @ParameterizedTest
    @CsvSource({"deviated, deviated", "aborted, was aborted"})
    void asksWhatFollowsFromADrillThatDidNotHold(String verdict, String said) {
        write("closed", PLAN + result(verdict, "    reason: The page was gone.\n"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/unplugged.md:21 [record-invalid] The drill " + said + ", and nothing follows from it."
                                + " Write what it found as countermeasures, or why there are none as"
                                + " `no-countermeasures-because`.");
    }

    @Test
    void isContentWithACountermeasure() {
        write(
                "closed",
                PLAN + result("deviated", "")
                        + "countermeasures: [{id: CM-1, title: Give the row a budget, state: proposed}]\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict: helt | `verdict: helt` is not known. Write `held`, or another of: held, deviated, aborted,"
                        + " inconclusive.",
                "verdict: HELD | `verdict: HELD` is not known. Write `held`, or another of: held, deviated, aborted,"
                        + " inconclusive.",
            })
    void leavesOutAResultWhoseVerdictItDoesNotKnow(String verdict, String finding) {
        write("closed", PLAN + HELD.replace("verdict: held", verdict));

        assertThat(postmortems.mistakes()).containsExactly("~/unplugged.md:21 [record-invalid] " + finding);
        assertThat(drill().result()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targets: many | `targets` is `many`, which is no number. Write digits, such as 218.",
                "failed: -1 | `failed` is `-1`, which is no number. Write digits, such as 218.",
                "{targets: 22, failed: 218} | Of 22 targets 218 failed. Correct one of the two numbers.",
                "duration: PT1H | `duration` is no field of `result`. Remove it: durations are computed from `times`; one that"
                        + " the times cannot give goes under `stated-durations` in `times`.",
            })
    void refusesAResultThatSays(String added, String finding) {
        String lines = added.replaceAll("[{}]", "").replace(", ", "\n    ");
        write("closed", PLAN + HELD + "    " + lines + "\n");

        assertThat(postmortems.mistakes()).singleElement().asString().endsWith(" [record-invalid] " + finding);
    }

    @Test
    void countsWhatWasDrilledAndWhatFailed() {
        write("closed", PLAN + HELD + "    targets: 218\n    failed: 22\n");

        assertThat(postmortems.mistakes()).isEmpty();
    }

    private static String result(String verdict, String more) {
        return HELD.replace("verdict: held", "verdict: " + verdict) + more;
    }

    private Drill drill() {
        return postmortems.read().incidents().get(0).drill();
    }

    private void write(String status, String fields) {
        write(status, fields, "game-day");
    }

    private void write(String status, String fields, String type) {
        write(status, fields, type, "2026-11-10");
    }

    private void write(String status, String fields, String type, String started) {
        postmortems.with(
                "unplugged.md",
                "---\nschema: 1\nid: unplugged\ntitle: The recommender hangs\ntype: " + type + "\nstatus: " + status
                        + "\ntimezone: Europe/Lisbon\ntimes: {started: " + started + "}\n" + fields + "---\n");
    }
}
