package dev.crumple.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.Marquee;
import dev.crumple.engine.report.Services;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.ReportComposer;
import dev.crumple.engine.report.content.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"0, today", "1, 1 day ago", "365, 365 days ago"})
    void aDrillAgesByTheDay(long days, String said) {
        assertThat(Sentences.age(days)).isEqualTo(said);
    }

    @Test
    void recordsAreReadNewestFirstAndWhatIsHistoricalLast() {
        Page page = new Page(of(List.of(
                incident("a-known-case", "2019-02-04", true),
                incident("without-a-date", null, false),
                incident("spring", "2026-04-01", false),
                incident("autumn", "2026-10-02", false))));

        assertThat(page.incidents())
                .extracting(Report.Incident::id)
                .containsExactly("autumn", "spring", "without-a-date", "a-known-case");
    }

    @Test
    void aRecordSumsUpItsPromisesTheWorstFirst() {
        assertThat(Sentences.promises(incident(
                        "autumn",
                        "2026-10-02",
                        false,
                        promise("done", "verified"),
                        promise("proposed", "proposed"),
                        promise("open", "due"),
                        promise("done", "unverified"),
                        promise("done", "dangling"))))
                .isEqualTo("5 promises: 2 done without proof, 1 due soon, 1 proposed, 1 kept");
        assertThat(Sentences.promises(incident("autumn", "2026-10-02", false, promise("open", "open"))))
                .isEqualTo("1 promise: 1 open");
    }

    @Test
    void aFailureModeThatNobodyDeclaresHasNoCardToLeadTo() {
        Page page = new Page(new ReportComposer(Marquee.assessment()).compose());

        assertThat(page.has("similar-titles/graph-slow")).isTrue();
        assertThat(page.has("similar-titles/graph-gone")).isFalse();
    }

    private static Report of(List<Report.Incident> incidents) {
        return new Report(
                Report.SCHEMA,
                "marquee",
                "2026-11-21",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                incidents,
                null);
    }

    private static Report.Incident incident(
            String id, @Nullable String date, boolean historical, Report.Countermeasure... promises) {
        return new Report.Incident(
                id, id, "incident", date, "P1", "closed", historical, List.of(), null, List.of(promises), id + ":1");
    }

    private static Report.Countermeasure promise(String state, String standing) {
        return new Report.Countermeasure(
                "autumn/CM-1", "Do it", state, standing, false, false, null, null, null, List.of(), "a:1");
    }

    @Test
    void aRungIsMissedWhereProofIsAskedForAndLaterAbove() {
        Report.Mode declared = modes(Marquee.assessment()).get(2);

        assertThat(Page.look(declared, Rung.DECLARED)).isEqualTo("reached");
        assertThat(Page.look(declared, Rung.PROVED_AT_THE_GUARD)).isEqualTo("missed");
        assertThat(Page.look(declared, Rung.DRILLED_WITH_PEOPLE)).isEqualTo("later");
    }

    @Test
    void aMapDrawsEachFailureModeBetweenItsFeatureAndItsDependency() {
        FeatureMap map = FeatureMap.of(modes(Marquee.assessment()));

        assertThat(map.features())
                .extracting(FeatureMap.Box::id)
                .containsExactly("sign-in", "personalised-row", "similar-titles");
        assertThat(map.rows())
                .extracting(FeatureMap.Row::label)
                .containsExactly("accounts-down", "recommender-down", "recommender-empty", "graph-slow");
        assertThat(map.dependencies()).containsOnlyKeys("accounts", "recommender", "title-graph");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 250, 1000})
    void nothingOnAMapLiesOnAnother(int failureModes) {
        FeatureMap map = FeatureMap.of(modes(Services.of(failureModes)));

        apart(map.features().stream().map(FeatureMap.Box::y).toList(), map.height());
        apart(map.rows().stream().map(FeatureMap.Row::y).toList(), map.height());
        apart(map.dependencies().values().stream().map(FeatureMap.Box::y).toList(), map.height());
    }

    @Test
    void aMapOfAThousandHasARowForWhatADependencyDoesToAFeature() {
        FeatureMap map = FeatureMap.of(modes(Services.of(1000)));

        assertThat(map.each()).isFalse();
        assertThat(map.rows().get(0).label()).isEqualTo("1 of 1 proved");
        assertThat(map.rows().get(0).href()).isEqualTo("feature-feature-0");
    }

    private static void apart(List<Integer> places, int height) {
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i)).isGreaterThanOrEqualTo(places.get(i - 1) + 24);
        }
        assertThat(places).allSatisfy(y -> assertThat(y).isBetween(12, height - 10));
    }

    private static List<Report.Mode> modes(Assessment assessment) {
        return new ReportComposer(assessment).compose().failureModes();
    }
}
