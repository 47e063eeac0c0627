package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Countermeasure;
import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SimilarTitlesGameDayTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void showTheRow() throws Exception {
        marquee = MarqueeOnLoopback.start();
        assertThat(marquee.healthyHome("ada").html()).contains("More like this");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @Countermeasure("2026-10-02-slow-graph/CM-2")
    @GameDay("similar-titles/graph-slow")
    void standsWithoutTheRowWhenTheTitleGraphIsSlow() throws Exception {
        assertThePageWithoutTheRow();
    }

    @GameDay("similar-titles/graph-down")
    void standsWithoutTheRowWhenTheTitleGraphIsDown() throws Exception {
        assertThePageWithoutTheRow();
    }

    private void assertThePageWithoutTheRow() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Because you watched", "removed: ").doesNotContain("More like this");
    }
}
