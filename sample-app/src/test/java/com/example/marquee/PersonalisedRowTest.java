package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.marquee.dependencies.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalisedRowTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void start() throws Exception {
        marquee = MarqueeOnLoopback.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HEAL", mode = EnumSource.Mode.EXCLUDE)
    void aViewerKeepsTheRowOfBeforeWhateverTheRecommenderDoes(State state) throws Exception {
        List<String> before = marquee.healthyHome("ada").titles("personalised-row");
        marquee.put("recommender", state);

        Page page = marquee.home("ada");

        assertThat(page.titles("personalised-row")).isEqualTo(before).isNotEqualTo(popular());
        assertThat(page.row("personalised-row")).contains("last good value, ", " s old");
    }

    @ParameterizedTest
    @EnumSource(names = "HEAL", mode = EnumSource.Mode.EXCLUDE)
    void aNewViewerSeesPopularTitlesWhateverTheRecommenderDoes(State state) throws Exception {
        marquee.healthyHome("ada");
        marquee.put("recommender", state);

        Page page = marquee.home("grace");

        assertThat(page.titles("personalised-row")).isEqualTo(popular());
        assertThat(page.row("personalised-row")).contains("Popular on Marquee", "popular titles instead");
    }

    @Test
    void nobodyIsServedTheRowOfSomebodyElse() throws Exception {
        List<String> ada = marquee.healthyHome("ada").titles("personalised-row");
        List<String> grace = marquee.healthyHome("grace").titles("personalised-row");
        marquee.put("recommender", State.STOP);

        assertThat(marquee.home("ada").titles("personalised-row")).isEqualTo(ada);
        assertThat(marquee.home("grace").titles("personalised-row"))
                .isEqualTo(grace)
                .isNotEqualTo(ada);
    }

    @Test
    void theRowIsLiveAgainWhenTheRecommenderIsHealed() throws Exception {
        marquee.put("recommender", State.STOP);
        assertThat(marquee.home("ada").served("personalised-row")).isEqualTo("lesser");
        marquee.put("recommender", State.HEAL);

        assertThat(marquee.healthyHome("ada").served("personalised-row")).isEqualTo("live");
    }

    private static List<String> popular() {
        return new PopularTitles()
                .titlesFor(Viewer.GUEST).stream().map(TitleId::value).toList();
    }
}
