package dev.crumple.engine.report.content;

import static dev.crumple.engine.report.content.Rung.DECLARED;
import static dev.crumple.engine.report.content.Rung.DRILLED_WITH_PEOPLE;
import static dev.crumple.engine.report.content.Rung.PROVED_AT_THE_GUARD;
import static dev.crumple.engine.report.content.Rung.PROVED_ON_THE_WIRE;
import static dev.crumple.engine.report.content.Rung.TESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Proof;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.report.Marquee;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.records.Drill;
import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far {@code similar-titles/graph-slow} has climbed; its causes are SLOW, HANGS and UNAVAILABLE. */
class LadderTest {

    private static final String MODE = "similar-titles/graph-slow";

    private final List<Proof> proofs = new ArrayList<>();
    private final List<Incident> records = new ArrayList<>();

    @Test
    void nothingIsReachedByADeclarationAlone() {
        assertThat(mode().ladder()).isEqualTo(DECLARED);
        assertThat(mode().reached()).containsExactly(DECLARED);
    }

    @Test
    void isNotOnTheWireWhileOneCauseWasProvedAtTheGuardOnly() {
        proofs.add(wire("SLOW"));
        proofs.add(wire("HANGS"));
        proofs.add(guard("UNAVAILABLE", Verdict.KILLED_BY_ASSERTION));

        assertThat(mode().ladder()).isEqualTo(PROVED_AT_THE_GUARD);
        assertThat(mode().proved()).isTrue();
    }

    @Test
    void isOnTheWireWhenEveryCauseIs() {
        proofs.addAll(List.of(wire("SLOW"), wire("HANGS"), wire("UNAVAILABLE")));

        assertThat(mode().ladder()).isEqualTo(PROVED_ON_THE_WIRE);
        assertThat(mode().reached()).containsExactly(DECLARED, TESTED, PROVED_AT_THE_GUARD, PROVED_ON_THE_WIRE);
    }

    @Test
    void aCounterRunAtTheGuardSaysNothingAboutTheWire() {
        everyCauseAtTheGuard();
        proofs.addAll(List.of(wire("SLOW"), wire("HANGS"), wireWithoutCounterRun("UNAVAILABLE")));

        assertThat(mode().ladder()).isEqualTo(PROVED_AT_THE_GUARD);
    }

    @Test
    void aDrillThatHeldIsReachedWhateverIsBelow() {
        drill("2026-11-10", Drill.Verdict.HELD);

        assertThat(mode().ladder()).isEqualTo(DECLARED);
        assertThat(mode().reached()).containsExactly(DECLARED, DRILLED_WITH_PEOPLE);
        assertThat(mode().proved()).isFalse();
    }

    @Test
    void climbsNotPastTheWireThatIsMissing() {
        everyCauseAtTheGuard();
        drill("2026-11-10", Drill.Verdict.HELD);

        assertThat(mode().ladder()).isEqualTo(PROVED_AT_THE_GUARD);
        assertThat(mode().reached()).containsExactly(DECLARED, TESTED, PROVED_AT_THE_GUARD, DRILLED_WITH_PEOPLE);
    }

    @Test
    void climbsToTheDrillWhenNothingIsMissing() {
        proofs.addAll(List.of(wire("SLOW"), wire("HANGS"), wire("UNAVAILABLE")));
        drill("2026-11-10", Drill.Verdict.HELD);

        assertThat(mode().ladder()).isEqualTo(DRILLED_WITH_PEOPLE);
    }

    @ParameterizedTest
    @EnumSource(value = Drill.Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void aNewerDrillThatDidNotHoldSpeaksInPlaceOfTheOneThatHeld(Drill.Verdict verdict) {
        everyCauseAtTheGuard();
        drill("2026-09-01", Drill.Verdict.HELD);
        drill("2026-11-10", verdict);

        assertThat(mode().reached()).doesNotContain(DRILLED_WITH_PEOPLE);
        assertThat(mode().drill().verdict()).isEqualToIgnoringCase(verdict.name());
        assertThat(mode().drill().date()).isEqualTo("2026-11-10");
        assertThat(mode().proved()).isTrue();
    }

    @Test
    void ofTwoDrillsOnADayTheOneThatHeldDoesNotSpeak() {
        drill("2026-11-10", Drill.Verdict.HELD);
        drill("2026-11-10", Drill.Verdict.DEVIATED);
        drill("2026-11-10", Drill.Verdict.HELD);

        assertThat(mode().drill().verdict()).isEqualTo("deviated");
    }

    @Test
    void theNewestOfTheDrillsThatHeldCounts() {
        drill("2026-11-10", Drill.Verdict.HELD);
        drill("2026-03-10", Drill.Verdict.HELD);
        drill("2026-05-10", Drill.Verdict.ABORTED);

        assertThat(mode().drill().date()).isEqualTo("2026-11-10");
        assertThat(mode().reached()).contains(DRILLED_WITH_PEOPLE);
    }

    @Test
    void aPlannedDrillChangesNothing() {
        drill("2026-11-10", Drill.Verdict.HELD);
        drill("2026-12-01", null);

        assertThat(mode().drill().date()).isEqualTo("2026-11-10");
    }

    @Test
    void aDrillOfAnotherFailureModeIsNone() {
        records.add(Marquee.drilled("d", "sign-in/accounts-down", held("2026-11-10")));

        assertThat(mode().drill()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 0", "2026-11-20, 1", "2025-11-21, 365"})
    void aDrillAgesByTheDay(String date, long days) {
        drill(date, Drill.Verdict.HELD);

        assertThat(mode().drill().ageDays()).isEqualTo(days);
    }

    private Report.Mode mode() {
        DeclaredMethod similarTitles = Marquee.similarTitles();
        return new ReportComposer(new Assessment(
                        "marquee",
                        new ServiceModel(List.of(similarTitles), List.of(), List.of(), List.of()),
                        proofs,
                        new Records(records, List.of(), List.of()),
                        List.of(),
                        Excused.NONE,
                        List.of(),
                        Marquee.TODAY))
                .compose()
                .failureModes()
                .get(0);
    }

    private void everyCauseAtTheGuard() {
        for (String cause : List.of("SLOW", "HANGS", "UNAVAILABLE")) {
            proofs.add(guard(cause, Verdict.KILLED_BY_ASSERTION));
        }
    }

    private static Proof guard(String cause, @Nullable Verdict counterRun) {
        return Marquee.proof(MODE, cause, Step.REMOVED, "reset", counterRun, 3, 150);
    }

    private static Proof wire(String cause) {
        return Marquee.onTheWire(guard(cause, Verdict.KILLED_BY_ASSERTION));
    }

    private static Proof wireWithoutCounterRun(String cause) {
        return Marquee.onTheWire(guard(cause, null));
    }

    private void drill(String date, Drill.@Nullable Verdict verdict) {
        records.add(Marquee.drilled("drill-" + records.size(), MODE, drilled(date, verdict)));
    }

    private static Drill held(String date) {
        return drilled(date, Drill.Verdict.HELD);
    }

    private static Drill drilled(String date, Drill.@Nullable Verdict verdict) {
        return new Drill(
                LocalDate.parse(date),
                new Drill.Plan("The page stands.", true, List.of()),
                verdict == null ? null : new Drill.Result(verdict, List.of()));
    }
}
