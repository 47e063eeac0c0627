package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class CatalogueGameDayTest {

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

    @GameDay("catalogue/database-down")
    void saysThatItIsClosedWhenTheDatabaseIsDown() throws Exception {
        assertClosedForAMoment();
    }

    @GameDay("catalogue/database-slow")
    void saysThatItIsClosedWhenTheDatabaseIsSlow() throws Exception {
        assertClosedForAMoment();
    }

    @GameDay("catalogue/connections-exhausted")
    void saysThatItIsClosedWhenNoConnectionIsFree() throws Exception {
        assertClosedForAMoment();
    }

    private void assertClosedForAMoment() throws Exception {
        Page page = marquee.home("ada");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Closed for a moment", "Try again").doesNotContain("class=\"hero\"");
    }
}
