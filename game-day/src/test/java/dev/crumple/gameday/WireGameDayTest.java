package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.wire.FaultProxy;
import dev.crumple.resilience.Guards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Game days whose faults are on the connection, behind a real client. */
@Timeout(120)
class WireGameDayTest {

    @TempDir
    Path output;

    @Feature(id = "wired-row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "recommender",
                when = {Cause.UNAVAILABLE, Cause.THROWS, Cause.BAD_CONTENT},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "slow",
                dependency = "recommender",
                when = {Cause.HANGS, Cause.SLOW},
                customerSees = "Popular titles.")
        @Budget("250ms")
        @Healthy(accepts = Titles.class)
        @Fallback(literal = "popular")
        String titlesFor(String user) throws IOException;
    }

    public static class Titles implements Predicate<String> {
        @Override
        public boolean test(String body) {
            return body.startsWith("titles: ");
        }
    }

    /** Asks over HTTP, with a time-out of its own. */
    record HttpRow(HttpClient client, FaultProxy proxy, Duration timeOut) implements Row {
        @Override
        public String titlesFor(String user) throws IOException {
            try {
                return client.send(
                                HttpRequest.newBuilder(proxy.uri("/titles"))
                                        .timeout(timeOut)
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    /** A recommender that really listens, and a row that asks it through a proxy. */
    abstract static class WithRecommender {
        final HttpServer recommender = listening();

        @ProxyTo("recommender")
        final FaultProxy proxy =
                FaultProxy.to("localhost", recommender.getAddress().getPort());

        final Guards guards = Guards.create();
        final Row row = guards.protect(Row.class, new HttpRow(HttpClient.newHttpClient(), proxy, timeOut()));

        Duration timeOut() {
            return Duration.ofSeconds(10);
        }

        private static HttpServer listening() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/titles", exchange -> {
                    byte[] body = "titles: her own".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
                server.start();
                return server;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @BeforeEach
        void healthyTime() throws IOException {
            // The client now holds a connection in its pool, which a fault must not be dodged by.
            new HttpRow(HttpClient.newHttpClient(), proxy, timeOut()).titlesFor("ada");
            row.titlesFor("ada");
        }

        @AfterEach
        void close() {
            guards.close();
            proxy.close();
            recommender.stop(0);
        }
    }

    static class Honest extends WithRecommender {

        @GameDay("wired-row/down")
        void showsPopularTitles() throws IOException {
            assertThat(row.titlesFor("ada")).isEqualTo("popular");
        }

        @GameDay("wired-row/slow")
        void showsPopularTitlesInTime() throws IOException {
            assertThat(row.titlesFor("ada")).isEqualTo("popular");
        }
    }

    @Test
    void everyCauseIsRehearsedOnTheWire() {
        Played played = Played.of(output, Honest.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.evidence()).allSatisfy(run -> {
            assertThat(run.get("where").asText()).isEqualTo("wire");
            assertThat(run.get("delivered").asInt()).isPositive();
        });
        assertThat(played.verdicts())
                .contains(
                        "UNAVAILABLE refused NONE PROVED",
                        "UNAVAILABLE refused PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "THROWS reset NONE PROVED",
                        "THROWS reset PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "BAD_CONTENT garbage-in-body NONE PROVED",
                        "BAD_CONTENT garbage-in-body PROTECTION_OFF KILLED_BY_ASSERTION",
                        "HANGS black-hole NONE PROVED",
                        "HANGS black-hole PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "SLOW slow-accept NONE PROVED",
                        "SLOW slow-accept PROTECTION_OFF KILLED_BY_ASSERTION",
                        "HANGS black-hole NO_TIME_LIMIT KILLED_BY_OVERRUN");
    }

    static class ItsClientGivesUpFirst extends WithRecommender {
        @Override
        Duration timeOut() {
            return Duration.ofMillis(40);
        }

        @GameDay(value = "wired-row/slow", redundant = "The client's time-out is shorter than the budget.")
        void showsPopularTitlesInTime() throws IOException {
            assertThat(row.titlesFor("ada")).isEqualTo("popular");
        }
    }

    @Test
    void aTimeLimitThatTheClientKeepsAnywayIsReportedAsRedundantAndFailsNothing() {
        Played played = Played.of(output, ItsClientGivesUpFirst.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts()).contains("HANGS black-hole NO_TIME_LIMIT SURVIVED");
        assertThat(played.evidence())
                .allSatisfy(run -> assertThat(run.get("accepted").asText())
                        .isEqualTo("The client's time-out is shorter than the budget."));
    }

    static class AsksForOneFault extends WithRecommender {

        @GameDay(value = "wired-row/slow", faults = WireFault.StallInBody.class)
        void showsPopularTitlesInTime() throws IOException {
            assertThat(row.titlesFor("ada")).isEqualTo("popular");
        }
    }

    @Test
    void aGameDayAsksForFaultsByType() {
        Played played = Played.of(output, AsksForOneFault.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts())
                .contains("HANGS stall-in-body NONE PROVED", "SLOW slow-accept NONE PROVED")
                .noneMatch(verdict -> verdict.contains("black-hole"));
    }

    static class GoesRoundTheProxy extends WithRecommender {
        final FaultProxy another =
                FaultProxy.to("localhost", recommender.getAddress().getPort());
        final Guards others = Guards.create();
        final Row direct =
                others.protect(Row.class, new HttpRow(HttpClient.newHttpClient(), another, Duration.ofSeconds(10)));

        @GameDay("wired-row/slow")
        void asksWithoutTheProxy() throws IOException {
            assertThat(direct.titlesFor("ada")).isNotNull();
        }

        @AfterEach
        void closeTheOther() {
            others.close();
            another.close();
        }
    }

    @Test
    void aCallThatGoesRoundTheProxyDoesNotMeetTheFault() {
        assertThat(Played.of(output, GoesRoundTheProxy.class).failures())
                .singleElement()
                .asString()
                .startsWith(
                        "[vacuous-game-day] GoesRoundTheProxy.asksWithoutTheProxy called what wired-row/slow protects, and"
                                + " the fault black-hole was not on its way: the client does not connect through the proxy");
    }

    static class WithoutProxy extends WithRecommender {
        @ProxyTo("recommender")
        FaultProxy missing;

        @GameDay("wired-row/down")
        void neverBegins() {
            throw new AssertionError("it must not");
        }
    }

    @Test
    void aProxyThatIsNotThereIsSaid() {
        assertThat(Played.of(output, WithoutProxy.class).failures())
                .containsExactly("[unproved-failure-mode] WithoutProxy.neverBegins cannot rehearse wired-row/down."
                        + " WithoutProxy.missing is null when the test method begins. Make the proxy in a constructor or in"
                        + " @BeforeEach.");
    }

    @Isolated
    static class Alone extends Honest {}

    @Test
    void inAParallelSuiteTheWireNeedsToBeAlone() {
        Played together = Played.inParallel(output.resolve("together"), Honest.class);
        assertThat(together.failures())
                .hasSize(2)
                .allSatisfy(
                        message -> assertThat(message)
                                .contains(
                                        "Whoever connects through the proxy meets its faults, and other tests may run beside this one."
                                                + " Put @Isolated on the class, or @ResourceLock(Resources.GLOBAL) on the method."));
        assertThat(Played.inParallel(output.resolve("alone"), Alone.class).failures())
                .isEmpty();
    }

    static class AsksForItsProxy extends WithRecommender {

        @GameDay(value = "wired-row/down", faults = WireFault.Refused.class)
        void isGivenIt(FaultProxy given) throws IOException {
            assertThat(given).isSameAs(proxy);
            assertThat(row.titlesFor("ada")).isEqualTo("popular");
        }
    }

    @Test
    void theProxyIsAParameterToo() {
        assertThat(Played.of(output, AsksForItsProxy.class).failures()).isEmpty();
    }
}
