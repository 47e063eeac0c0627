package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Game days of the program itself, over HTTP: one Marquee for all runs, whose guards are called on the server's threads. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:game-day;DB_CLOSE_DELAY=-1",
            "marquee.ports.control=0",
            "marquee.ports.recommender=0",
            "marquee.ports.watch-history=0",
            "marquee.ports.title-graph=0",
            "marquee.ports.accounts=0"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarqueeGameDayTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Set<ApplicationContext> STARTED = new HashSet<>();

    /** So many failures in a row would open a breaker that learned of them. */
    private static final int VISITS = 12;

    @LocalServerPort
    private int port;

    @BeforeEach
    void openTheHouse(@Autowired ApplicationContext marquee) throws Exception {
        STARTED.add(marquee);
        assertThat(healthyHome().isLive()).isTrue();
    }

    @Order(1)
    @GameDay("personalised-row/recommender-down")
    void everyVisitorKeepsARowWhenTheRecommenderIsDown() throws Exception {
        for (int visit = 0; visit < VISITS; visit++) {
            Page page = home();
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.titles("personalised-row")).hasSizeGreaterThan(4);
        }
    }

    @Order(1)
    @GameDay("catalogue/database-down")
    void everyVisitorIsToldToComeBackWhenTheDatabaseIsDown() throws Exception {
        for (int visit = 0; visit < VISITS; visit++) {
            Page page = home();
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.html()).contains("Closed for a moment", "Try again");
        }
    }

    @Order(2)
    @Test
    void afterwardsMarqueeIsTheSameAndWell() throws Exception {
        assertThat(healthyHome().served()).hasSize(4).containsOnly("live");
        assertThat(STARTED).hasSize(1);
    }

    private Page healthyHome() throws Exception {
        Page page = home();
        // A busy machine may take its time.
        for (int attempt = 1; attempt < 9 && !page.isLive(); attempt++) {
            page = home();
        }
        return page;
    }

    private Page home() throws Exception {
        HttpResponse<String> answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.body(), "");
    }
}
