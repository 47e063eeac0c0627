package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.fault.Faults;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.wire.FaultProxy;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guards;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/game-days.md shows is what game days do. */
@Timeout(120)
class GameDaysDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path output;

    private String page;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/game-days.md"));
    }

    @Feature(id = "personalised-row", criticality = Criticality.IMPORTANT)
    interface PersonalisedRow {
        @FailureMode(
                id = "recommender-down",
                dependency = "recommender",
                when = {Cause.THROWS, Cause.UNAVAILABLE},
                customerSees = "Popular titles.")
        @Budget("10s")
        @Fallback(lastGood = "10m", to = Popular.class)
        List<String> titlesFor(String user);
    }

    public static class Popular implements PersonalisedRow {
        @Override
        public List<String> titlesFor(String user) {
            return List.of("popular");
        }
    }

    @Feature(id = "price", criticality = Criticality.IMPORTANT)
    interface Price {
        @FailureMode(id = "wrong", dependency = "pricing", when = Cause.BAD_CONTENT, customerSees = "The list price.")
        @Budget("10s")
        @Healthy(accepts = NotNegative.class)
        @Fallback(literal = "100")
        Integer of(String book);
    }

    public static class NotNegative implements Predicate<Integer> {
        @Override
        public boolean test(Integer price) {
            return price >= 0;
        }
    }

    @Feature(id = "titles", criticality = Criticality.INDISPENSABLE)
    interface Catalogue {
        @FailureMode(id = "catalogue-slow", dependency = "catalogue", when = Cause.HANGS, customerSees = "Closed.")
        @Budget("250ms")
        @FailFast
        String all();
    }

    record HttpCatalogue(URI titles) implements Catalogue {
        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        @Override
        public String all() {
            try {
                return CLIENT.send(
                                HttpRequest.newBuilder(titles)
                                        .timeout(Duration.ofMillis(200))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A catalogue that really listens. */
    record Listening(HttpServer server) {
        static Listening start() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/titles", exchange -> {
                    byte[] body = new byte[20_000];
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
                server.start();
                return new Listening(server);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        int port() {
            return server.getAddress().getPort();
        }
    }

    // ---- as on the page ----

    static class First {
        class PersonalisedRowGameDayTest {

            private final Guards guards = Guards.create();
            private final PersonalisedRow row = guards.protect(PersonalisedRow.class, user -> List.of("Night Ferry"));

            @BeforeEach
            void healthyTime() {
                row.titlesFor("ada"); // From here on there is a last good value.
            }

            @AfterEach
            void close() {
                guards.close();
            }

            @GameDay("personalised-row/recommender-down")
            void nobodySeesAnEmptyRow() {
                assertThat(row.titlesFor("ada")).isNotEmpty();
            }
        }

        @Nested
        class Here extends PersonalisedRowGameDayTest {}
    }

    static class BadAnswers {
        private final Guards guards = Guards.builder()
                .contentReader((content, type) -> Integer.valueOf(content))
                .build();
        private final Price price = guards.protect(Price.class, book -> 0);

        @AfterEach
        void close() {
            guards.close();
        }

        static class NegativePrice implements GuardFault.BadContent {
            @Override
            public Object answer(Type type) {
                return -1;
            }
        }

        @GameDay(value = "price/wrong", faults = NegativePrice.class)
        void showsTheListPrice() {
            assertThat(price.of("Release It!")).isEqualTo(100);
        }
    }

    static class OnTheWire {
        private static final Listening catalogue = Listening.start();

        class CatalogueOnTheWireGameDayTest {

            @ProxyTo("catalogue")
            private final FaultProxy proxy = FaultProxy.to("localhost", catalogue.port());

            private final Guards guards = Guards.create();
            private final Catalogue titles = guards.protect(Catalogue.class, new HttpCatalogue(proxy.uri("/titles")));

            @AfterEach
            void close() {
                guards.close();
                proxy.close();
            }

            @GameDay(value = "titles/catalogue-slow", faults = WireFault.StallInBody.class)
            void saysSoWhenTheAnswerStalls() {
                assertThatThrownBy(titles::all).isInstanceOf(FeatureUnavailableException.class);
            }
        }

        @Nested
        class Here extends CatalogueOnTheWireGameDayTest {}
    }

    static class Redundant {
        private final Guards guards = Guards.create();
        private final Catalogue titles = guards.protect(Catalogue.class, () -> "titles");

        @AfterEach
        void close() {
            guards.close();
        }

        @GameDay(
                value = "titles/catalogue-slow",
                redundant = "The client's own time-out is shorter; the budget holds when somebody changes it.")
        void saysSo() {
            assertThatThrownBy(titles::all).isInstanceOf(FeatureUnavailableException.class);
        }
    }

    static class Table {
        @GameDayClass("personalised-row/recommender-down")
        class EverybodysRowGameDayTest {

            private final Guards guards = Guards.create();
            private final PersonalisedRow row = guards.protect(PersonalisedRow.class, user -> List.of("Night Ferry"));

            @ParameterizedTest
            @ValueSource(strings = {"ada", "grace"})
            void isNotEmpty(String viewer) {
                row.titlesFor(viewer + ", who is new");
                assertThat(row.titlesFor(viewer)).isNotEmpty();
            }
        }
    }

    static class ByHand {
        private final Guards guards = Guards.create();
        private final PersonalisedRow row = guards.protect(PersonalisedRow.class, user -> List.of("Night Ferry"));

        @GameDay("personalised-row/recommender-down")
        void isBackOnceTheRecommenderIs(Rehearsal rehearsal) {
            assertThat(row.titlesFor("grace")).containsExactly("popular");
            rehearsal.release();
            assertThat(row.titlesFor("grace")).containsExactly("Night Ferry");
        }
    }

    // ---- held ----

    @Test
    void everySnippetIsCompiledHere() throws IOException {
        String source = unspaced(Files.readString(Path.of("src/test/java/dev/crumple/gameday/GameDaysDocsTest.java")));
        List<String> blocks = BLOCK.matcher(page)
                .results()
                .map(block -> unspaced(block.group(1)))
                .toList();
        assertThat(blocks).hasSize(6).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theFirstOneProvesEveryStep() {
        assertThat(Played.of(output, First.class).failures()).isEmpty();
    }

    @Test
    void theOneOnTheWireAsksForItsFault() {
        Played played = Played.of(output, OnTheWire.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts()).contains("HANGS stall-in-body NONE PROVED");
        OnTheWire.catalogue.server().stop(0);
    }

    @ParameterizedTest
    @ValueSource(classes = {BadAnswers.class, Redundant.class})
    void theOthersAreProved(Class<?> gameDay) {
        assertThat(Played.of(output, gameDay).failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfFaultsIsTheOneInForce(Cause cause) {
        assertThat(page)
                .contains("| `" + cause + "` | " + names(Faults.atGuard(cause)) + " | "
                        + names(Faults.onWire(cause, Duration.ofSeconds(1))) + " |");
    }

    private static String names(List<? extends Fault> faults) {
        return faults.stream()
                .map(fault -> "`" + fault.getClass().getSimpleName() + "`")
                .collect(Collectors.joining(", "));
    }
}
