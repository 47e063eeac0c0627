package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PersonalisedRowGameDayTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void showAdaHerRow() throws Exception {
        marquee = MarqueeOnLoopback.start();
        assertThat(marquee.healthyHome("ada").served("personalised-row")).isEqualTo("live");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("personalised-row/recommender-down")
    void keepsARowWhenTheRecommenderIsDown() throws Exception {
        assertARowOfTitles();
    }

    @GameDay("personalised-row/recommender-slow")
    void keepsARowWhenTheRecommenderIsSlow() throws Exception {
        assertARowOfTitles();
    }

    @GameDay("personalised-row/recommender-empty")
    void keepsARowWhenTheRecommenderRecommendsNothing() throws Exception {
        assertARowOfTitles();
    }

    private void assertARowOfTitles() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.titles("personalised-row")).hasSizeGreaterThan(4);
        assertThat(page.served("personalised-row")).isIn("last-good", "lesser");
    }
}
