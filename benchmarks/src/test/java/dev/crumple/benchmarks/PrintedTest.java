package dev.crumple.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scripts print. */
class PrintedTest {

    @Test
    void rowsAreMarkdownTablesInTheOrderOfTheRun() {
        assertThat(Tables.of(List.of(
                        new Measured("HealthyOnCaller", "DIRECT", 0.62, 0.04, 0.0001),
                        new Measured("HealthyOnCaller", "RESILIENCE4J_BREAKER_ALONE", 66.04, 1.5, 24.01),
                        new Measured("HandedOff", "CRUMPLE_BY_HAND", 26_651.6, Double.NaN, Double.NaN))))
                .isEqualTo("""

                        | Healthy on caller | ns | ± | B |
                        |---|---:|---:|---:|
                        | direct | 0.6 | 0.0 | 0 |
                        | resilience4j breaker alone | 66.0 | 1.5 | 24 |

                        | Handed off | ns | ± | B |
                        |---|---:|---:|---:|
                        | crumple by hand | 26,652 | – | – |
                        """);
    }

    @Test
    void aTargetIsOneLine() {
        assertThat(Target.ratio("healthy-on-caller", 0.314, "resilience4j's breaker alone", 0.4))
                .hasToString(
                        "healthy-on-caller           0.31x resilience4j's breaker alone          <= 0.40x    held");
        assertThat(Target.bytes("open-served-bytes", 23.6, 0))
                .hasToString(
                        "open-served-bytes           24 B                                        <= 0 B      missed");
        assertThat(Target.millis("budget-kept", 10.0, "past the budget, p99.9", 10)
                        .held())
                .isTrue();
    }

    @Test
    void aByteThatJmhItselfAllocatesIsNobodysFault() {
        assertThat(Target.bytes("healthy-on-caller-bytes", 0.004, 0).held()).isTrue();
    }

    @Test
    void ratiosAreHeldAsMeasuredNotAsRounded() {
        assertThat(Target.ratio("healthy-on-caller", 0.4001, "", 0.4).held()).isFalse();
    }

    @Test
    void percentilesAreFiguresThatWereMeasured() {
        Sorted figures = Sorted.of(5, 1, 4, 2, 3);
        assertThat(figures.median()).isEqualTo(3);
        assertThat(figures.percentile(99.9)).isEqualTo(5);
        assertThat(figures.percentile(0)).isEqualTo(1);
    }

    @Test
    void aSuiteIsALineWithItsRunsAndSeconds() {
        assertThat(SuiteTable.line(Suite.Kind.GAME_DAYS, 250, 2345)).isEqualTo("| game days | 250 | 2.3 |");
    }

    @Test
    void aReportIsALineThatNeedsNoBrowser() {
        List<double[]> written = List.of(new double[] {2153, 4250, 252.3, 34}, new double[] {2150, 4251, 252.3, 34});
        assertThat(ReportTable.line("50", 314, written, List.of(new Chromium.Waits(172, 874.4, 56))))
                .isEqualTo("| 50 | 34 | 314 | 2,150 | 4,250 | 252 | 172 | 874 | 56 |");
        assertThat(ReportTable.line("50", 314, written, List.of()))
                .isEqualTo("| 50 | 34 | 314 | 2,150 | 4,250 | 252 | – | – | – |");
    }

    @Test
    void anOverrunIsOneLineOfATable() {
        assertThat(OverrunTable.line(Overrun.Limit.SMALLRYE_OFFLOAD, 0.71, 3.66, 4.3, 1180, 100, 0))
                .isEqualTo("| smallrye offload | 0.7 | 3.7 | 4.3 | 1,180 | 100 | 0 |");
    }
}
