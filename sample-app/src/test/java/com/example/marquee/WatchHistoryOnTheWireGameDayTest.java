package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.wire.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class WatchHistoryOnTheWireGameDayTest {

    private MarqueeOnLoopback marquee;

    @ProxyTo("watch-history")
    private FaultProxy history;

    @BeforeEach
    void showAdaWhatSheBegan() throws Exception {
        marquee = MarqueeOnLoopback.startOnTheWire();
        history = marquee.proxyTo("watch-history");
        assertThat(marquee.healthyHome("ada").served("continue-watching")).isEqualTo("live");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("continue-watching/history-down")
    void remembersWhereAdaStoppedWhenTheHistoryCannotBeReached() throws Exception {
        assertTheHistoryOfBefore();
    }

    @GameDay("continue-watching/history-slow")
    void remembersWhereAdaStoppedWhenTheHistoryFallsSilent() throws Exception {
        assertTheHistoryOfBefore();
    }

    private void assertTheHistoryOfBefore() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.percents("continue-watching")).containsExactly("64", "18", "91");
        assertThat(page.served("continue-watching")).isEqualTo("last-good");
    }
}
