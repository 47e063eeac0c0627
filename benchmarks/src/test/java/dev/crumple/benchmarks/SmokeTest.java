package dev.crumple.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crumple.benchmarks.Chromium.Waits;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Everything that is measured runs; how fast is nobody's business here. */
class SmokeTest {

    private static final Set<Class<?>> ROWS = Set.of(
            HealthyOnCaller.class,
            TwoThreads.class,
            HandedOff.class,
            Open.class,
            Removed.class,
            Failing.class,
            Switch.class);

    @Test
    void everySideOfEveryRowMakesOneCall() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.crumple\\.benchmarks\\.")
                        .forks(0)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        List<Measured> figures = results.stream().map(Measured::of).toList();

        assertThat(figures.stream().map(Measured::row).collect(Collectors.toSet()))
                .isEqualTo(ROWS.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        assertThat(figures)
                .hasSize(9 + 9 + 6 + 8 + 3 + 7 + 3)
                .allSatisfy(figure -> assertThat(figure.nanos()).isPositive());
    }

    @Test
    void theSubjectsOfTheTargetsAreRowsAndSides() throws Exception {
        Rounds rounds = new Rounds(TimeValue.milliseconds(1), 0);
        rounds.run(2);
        assertThat(rounds.ratio(Rounds.Subject.OPEN, Rounds.Subject.PERMISSION)).isPositive();
        assertThat(rounds.ratio(Rounds.Subject.OPEN, Rounds.Subject.OPEN)).isEqualTo(1.0);
    }

    @Test
    void suitesOfGameDaysRunBesideTheSameTests() throws Exception {
        assertThat(Fork.figures(Suite.class, Suite.Kind.GAME_DAYS.name(), "2")[1])
                .isEqualTo(2 * 5);
        assertThat(Fork.figures(Suite.class, Suite.Kind.ORDINARY.name(), "2")[1])
                .isEqualTo(2);
    }

    @Test
    void aReportShowsWhatWasReallyRehearsed() throws Exception {
        try (Scratch scratch = Scratch.named("report")) {
            double[] built =
                    Fork.figures(RehearsedService.class, scratch.folder().toString(), "6");
            double[] reported = Fork.figures(Reported.class, scratch.folder().toString());

            assertThat(built[0]).isEqualTo(4 * 9 + 1);
            assertThat(reported[3]).isEqualTo(4);
        }
    }

    @Test
    void aReportIsOpenedAndFiltered() throws Exception {
        Optional<Chromium> browser = Chromium.start();
        assumeThat(browser).isPresent();
        try (Scratch scratch = Scratch.named("report");
                Chromium chromium = browser.get()) {
            Fork.figures(RehearsedService.class, scratch.folder().toString(), "1");
            Fork.figures(Reported.class, scratch.folder().toString());

            Waits waits = chromium.open(
                    new RehearsedService(scratch.folder()).output().resolve("report.html"), "effect 7");

            assertThat(waits.painted()).isPositive();
            assertThat(waits.answers()).isGreaterThanOrEqualTo(waits.painted());
            assertThat(waits.filtered()).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void pairsOfHandOffsAreCompared() throws Exception {
        assertThat(new HandOffPairs().median(3)).isPositive();
    }

    @Test
    void aForkTellsItsFigures() throws Exception {
        double[] figures = Fork.figures(HandOffPairs.class, "2");
        assertThat(figures).hasSize(1);
        assertThat(figures[0]).isPositive();
    }

    @Test
    void twentyHungCallsOpenTheBreakerAndTheNextIsRefused() throws Exception {
        assertThat(HungCalls.round().next()).isPositive();
    }

    @Test
    void callsThatEndAtTheDeadlineAreCounted() throws Exception {
        StrayInterrupts.Seen seen = StrayInterrupts.of(80);
        assertThat(seen.calls()).isEqualTo(80);
        assertThat(seen.stray() + seen.wrong()).isZero();
    }

    @Test
    void aHundredCallersOfAHangingDependencyAllMeetItAndNoneIsRefused() throws Exception {
        Overrun.Seen seen = new Overrun(Overrun.Limit.CRUMPLE_128_IN_FLIGHT).rounds(1);
        assertThat(seen.past()).hasSize(Overrun.CALLERS);
        assertThat(seen.early()).isZero();
        assertThat(seen.hanging()).isEqualTo(Overrun.CALLERS);
    }

    @Test
    void aFullGuardAnswersTheOthersBeforeTheBudget() throws Exception {
        Overrun.Seen seen = new Overrun(Overrun.Limit.CRUMPLE_10_IN_FLIGHT).rounds(1);
        assertThat(seen.early()).isPositive();
        assertThat(seen.hanging()).isEqualTo(10);
    }
}
