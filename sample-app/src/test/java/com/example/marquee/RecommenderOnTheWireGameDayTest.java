package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.fault.WireFault.BlackHole;
import dev.crumple.gameday.fault.WireFault.GarbageInBody;
import dev.crumple.gameday.fault.WireFault.StallInBody;
import dev.crumple.gameday.fault.WireFault.Truncated;
import dev.crumple.gameday.wire.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RecommenderOnTheWireGameDayTest {

    private MarqueeOnLoopback marquee;

    @ProxyTo("recommender")
    private FaultProxy recommender;

    @BeforeEach
    void showAdaHerRow() throws Exception {
        marquee = MarqueeOnLoopback.startOnTheWire();
        recommender = marquee.proxyTo("recommender");
        assertThat(marquee.healthyHome("ada").served("personalised-row")).isEqualTo("live");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("personalised-row/recommender-down")
    void keepsARowWhenTheRecommenderCannotBeReached() throws Exception {
        assertARowOfTitles();
    }

    // Two ways to fall silent: HttpRequest.timeout() would end the first, and not an answer that stalls in its body.
    @GameDay(
            value = "personalised-row/recommender-slow",
            faults = {BlackHole.class, StallInBody.class})
    void keepsARowWhenTheRecommenderFallsSilent() throws Exception {
        assertARowOfTitles();
    }

    // An empty answer is none of the wire's faults, and has its game day at the guard.
    @GameDay(
            value = "personalised-row/recommender-empty",
            faults = {GarbageInBody.class, Truncated.class})
    void keepsARowWhenTheAnswerIsBroken() throws Exception {
        assertARowOfTitles();
    }

    private void assertARowOfTitles() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.titles("personalised-row")).hasSizeGreaterThan(4);
        assertThat(page.served("personalised-row")).isIn("last-good", "lesser");
    }
}
