package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.marquee.dependencies.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The program itself, as it starts from the command line, over HTTP. */
class MarqueeTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static WebServerApplicationContext marquee;

    @BeforeAll
    static void start() {
        marquee = (WebServerApplicationContext) SpringApplication.run(
                Marquee.class,
                "--server.port=0",
                "--marquee.ports.control=0",
                "--marquee.ports.recommender=0",
                "--marquee.ports.watch-history=0",
                "--marquee.ports.title-graph=0",
                "--marquee.ports.accounts=0");
    }

    @AfterAll
    static void stop() throws Exception {
        SpringApplication.exit(marquee);
    }

    @Test
    void servesThePageAndItsStyle() throws Exception {
        assertThat(get(page("/")).body()).contains("Night Ferry", "How this page was served");
        assertThat(get(page("/marquee.css")).headers().firstValue("Content-Type"))
                .hasValue("text/css");
    }

    @Test
    void isClosedForAMomentWhileNoConnectionIsFree() throws Exception {
        List<Connection> taken = takeAllConnections(marquee.getBean(DataSource.class));
        try {
            HttpResponse<String> closed = get(page("/"));

            assertThat(closed.statusCode()).isEqualTo(503);
            assertThat(closed.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(closed.body()).contains("Closed for a moment", "catalogue/connections-exhausted");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void offersAPageToHurtAndHealItsDependencies() throws Exception {
        assertThat(get(control("/")).body()).contains("recommender", "watch-history", "title-graph", "accounts");
    }

    @Test
    void aPersonHurtsAndHealsADependency() throws Exception {
        assertThat(post(control("/control/recommender?state=hang")).body()).isEqualTo("recommender never answers\n");
        assertThat(get(control("/")).body()).contains("never answers");
        assertThat(post(control("/control/recommender?state=heal")).body()).isEqualTo("recommender answers at once\n");
    }

    @Test
    void aLookHurtsNothing() throws Exception {
        assertThat(get(control("/control/recommender?state=stop")).statusCode()).isEqualTo(405);
    }

    @Test
    void saysWhatCanBeDoneToWhichDependency() throws Exception {
        assertThat(post(control("/control/recommender?state=tickle")).body())
                .isEqualTo("Say what to do, such as ?state=hang. There are: heal, slow, hang, break, empty, stop.\n");
        assertThat(post(control("/control/butler?state=hang")).body())
                .startsWith("There is no dependency \"butler\". There are: recommender, ");
    }

    private static List<Connection> takeAllConnections(DataSource pool) throws Exception {
        int size = pool.unwrap(com.zaxxer.hikari.HikariDataSource.class).getMaximumPoolSize();
        List<Connection> taken = new ArrayList<>();
        while (taken.size() < size) {
            taken.add(pool.getConnection());
        }
        return taken;
    }

    private static URI page(String path) {
        return URI.create("http://127.0.0.1:" + marquee.getWebServer().getPort() + path);
    }

    private static URI control(String path) {
        return URI.create("http://127.0.0.1:" + marquee.getBean(Ports.class).control() + path);
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return BROWSER.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(URI uri) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
