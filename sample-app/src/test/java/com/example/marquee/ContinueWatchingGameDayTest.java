package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ContinueWatchingGameDayTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void showAdaWhatSheBegan() throws Exception {
        marquee = MarqueeOnLoopback.start();
        assertThat(marquee.healthyHome("ada").served("continue-watching")).isEqualTo("live");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("continue-watching/history-down")
    void remembersWhereAdaStoppedWhenTheHistoryIsDown() throws Exception {
        assertTheHistoryOfBefore();
    }

    @GameDay("continue-watching/history-slow")
    void remembersWhereAdaStoppedWhenTheHistoryIsSlow() throws Exception {
        assertTheHistoryOfBefore();
    }

    private void assertTheHistoryOfBefore() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.percents("continue-watching")).containsExactly("64", "18", "91");
        assertThat(page.served("continue-watching")).isEqualTo("last-good");
    }
}
