package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.wire.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class CatalogueOnTheWireGameDayTest {

    private static final String THE_POOL_COMES_FIRST =
            "The pool lets go of whoever waits for a connection, after 250 ms. The time limit is for answers that stall.";

    private MarqueeOnLoopback marquee;

    @ProxyTo("catalogue-db")
    private FaultProxy database;

    @BeforeEach
    void start() throws Exception {
        marquee = MarqueeOnLoopback.startOnTheWire();
        database = marquee.proxyTo("catalogue-db");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("catalogue/database-down")
    void saysThatItIsClosedWhenTheDatabaseCannotBeReached() throws Exception {
        assertClosedForAMoment();
    }

    @GameDay(value = "catalogue/database-slow", redundant = THE_POOL_COMES_FIRST)
    void saysThatItIsClosedWhenTheDatabaseFallsSilent() throws Exception {
        assertClosedForAMoment();
    }

    @GameDay(value = "catalogue/connections-exhausted", redundant = THE_POOL_COMES_FIRST)
    void saysThatItIsClosedWhenTheDatabaseTakesNoMoreConnections() throws Exception {
        assertClosedForAMoment();
    }

    private void assertClosedForAMoment() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Closed for a moment", "Try again").doesNotContain("class=\"hero\"");
    }
}
