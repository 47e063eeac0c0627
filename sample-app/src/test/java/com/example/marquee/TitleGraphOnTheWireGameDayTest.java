package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.fault.WireFault.Dribble;
import dev.crumple.gameday.wire.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TitleGraphOnTheWireGameDayTest {

    private MarqueeOnLoopback marquee;

    @ProxyTo("title-graph")
    private FaultProxy graph;

    @BeforeEach
    void showTheRow() throws Exception {
        marquee = MarqueeOnLoopback.startOnTheWire();
        graph = marquee.proxyTo("title-graph");
        assertThat(marquee.healthyHome("ada").html()).contains("More like this");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("similar-titles/graph-down")
    void standsWithoutTheRowWhenTheTitleGraphCannotBeReached() throws Exception {
        assertThePageWithoutTheRow();
    }

    // On 2 October the title graph never failed: each connection stood, and each answer came in the end.
    @GameDay(value = "similar-titles/graph-slow", faults = Dribble.class)
    void standsWithoutTheRowWhenTheAnswersOfTheTitleGraphTrickle() throws Exception {
        assertThePageWithoutTheRow();
    }

    private void assertThePageWithoutTheRow() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Because you watched", "removed: ").doesNotContain("More like this");
    }
}
