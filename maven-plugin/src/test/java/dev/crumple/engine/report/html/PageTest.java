package dev.crumple.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.Marquee;
import dev.crumple.engine.report.Services;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.ReportComposer;
import dev.crumple.engine.report.content.Rung;
import java.util.List;
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
