package dev.crumple.engine.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crumple.records.Incident;
import dev.crumple.records.metrics.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotPlotTest {

    @Test
    void anAxisOfNothingIsStillAnAxis() {
        assertThat(labels(LogAxis.over(List.of(), false))).containsExactly("≤ 1 min", "10 min");
    }

    @Test
    void whatLiesBeyondTheEndsIsShownAtThem() {
        LogAxis axis = LogAxis.over(List.of(0L, Long.MAX_VALUE), false);

        assertThat(labels(axis)).startsWith("≤ 1 min").endsWith("≥ 10 y");
        assertThat(axis.at(0)).isZero();
        assertThat(axis.at(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void theAxisGoesFromOneRoundLengthToAnother() {
        assertThat(labels(LogAxis.over(List.of(700L, 80_000L), false))).containsExactly("10 min", "1 h", "6 h", "1 d");
        assertThat(labels(LogAxis.over(List.of(0L, 86_400L * 3), true))).containsExactly("≤ 1 d", "1 w");
    }

    @Test
    void tenTimesAsLongIsTheSameDistanceEverywhere() {
        LogAxis axis = LogAxis.over(List.of(60L, 600_000L), false);

        assertThat(axis.at(6_000) - axis.at(600)).isCloseTo(axis.at(60_000) - axis.at(6_000), within(1e-9));
    }

    @Test
    void incidentsThatAreAlikeStandOnTopOfEachOther() {
        DotPlot plot = plot(60, 60, 60);

        assertThat(plot.dots())
                .extracting(DotPlot.Dot::x)
                .containsOnly(plot.dots().get(0).x());
        assertThat(plot.dots()).extracting(DotPlot.Dot::y).doesNotHaveDuplicates();
    }

    @Test
    void aThousandAlikeAreNoHigherThanThirty() {
        long[] alike = LongStream.generate(() -> 60).limit(1000).toArray();

        assertThat(plot(alike).height()).isLessThan(260);
        assertThat(plot(alike).dots()).allSatisfy(dot -> assertThat(dot.y()).isPositive());
    }

    @Test
    void quantilesAreMarkedFromTwentyOn() {
        assertThat(plot(LongStream.rangeClosed(1, 19).toArray()).marks()).isNull();
        assertThat(plot(LongStream.rangeClosed(1, 20).toArray()).marks()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 min",
        "29, 0 min",
        "30, 1 min",
        "3599, 1 h",
        "5400, 1 h 30",
        "45000, 12 h 30",
        "48600, 13 h 30",
        "172799, 2 d",
        "180000, 2 d 2 h",
    })
    void lengthsAreWrittenAsPeopleSayThem(long seconds, String written) {
        assertThat(Wording.length(Span.RESOLVE, seconds)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, same day", "86400, 1 day", "216000, 3 days"})
    void lagsAreWrittenInDays(long seconds, String written) {
        assertThat(Wording.length(Span.RETROSPECTIVE_LAG, seconds)).isEqualTo(written);
    }

    private static List<String> labels(LogAxis axis) {
        return axis.ticks().stream().map(LogAxis.Tick::label).toList();
    }

    private static DotPlot plot(long... minutes) {
        List<Incident> incidents = IntStream.range(0, minutes.length)
                .mapToObj(i -> Drawn.incident(
                        "i" + i,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Map.of("started", 0L, "resolved", minutes[i]),
                        false))
                .toList();
        MetricsPage page = new MetricsPage("marquee", Drawn.metrics(incidents, null));
        return page.plot(page.metrics().of(Span.RESOLVE));
    }
}
