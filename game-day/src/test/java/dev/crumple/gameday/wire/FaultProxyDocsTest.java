package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Cause;
import dev.crumple.gameday.fault.Faults;
import dev.crumple.gameday.fault.WireFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/fault-proxy.md shows is what the proxy does. */
class FaultProxyDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private String page;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/fault-proxy.md"));
    }

    @Test
    void everySnippetIsCompiledHere() throws IOException {
        String source =
                unspaced(Files.readString(Path.of("src/test/java/dev/crumple/gameday/wire/FaultProxyDocsTest.java")));
        List<String> blocks = BLOCK.matcher(page)
                .results()
                .map(block -> unspaced(block.group(1)))
                .toList();
        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }

    // ---- alone ----

    static class Watching {
        public static void main(String[] args) throws IOException {
            try (FaultProxy proxy = FaultProxy.to("localhost", 5432)) {
                System.out.println("Let the service connect to localhost:" + proxy.port() + ", then press Enter.");
                System.in.read();
                proxy.arm(new WireFault.BlackHole());
                System.out.println("Nobody answers now. Press Enter to end it.");
                System.in.read();
                proxy.release();
                System.out.println(proxy.deliveries() + " connections met the fault.");
            }
        }
    }

    @Test
    void aMainIsEnough() throws IOException {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("\n\n".getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Watching.main(new String[0]);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("0 connections met the fault.");
    }

    // ---- in a test ----

    record Titles(URI page) {
        String all() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(page).build();
            return HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(HttpResponse::body)
                    .get(1, TimeUnit.SECONDS);
        }
    }

    @Nested
    class InATest {

        Target catalogue = served();

        FaultProxy proxy = FaultProxy.to("localhost", catalogue.port());
        Titles titles = new Titles(proxy.uri("/titles"));

        @AfterEach
        void close() {
            proxy.close();
        }

        @Test
        void titlesThatStopComingAreGivenUp() {
            proxy.arm(new WireFault.StallInBody(1_000));
            assertThatThrownBy(titles::all).isInstanceOf(TimeoutException.class);
            assertThat(proxy.deliveries()).isPositive();
        }

        @AfterEach
        void closeTheCatalogue() throws IOException {
            catalogue.close();
        }
    }

    private static Target served() {
        try {
            return Target.http(Clients.BODY);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    // ---- the tables ----

    static List<WireFaultTableTest.Row> seen() {
        return WireFaultTableTest.table().toList();
    }

    @ParameterizedTest
    @MethodSource("seen")
    void whatClientsSeeIsToldAsItIs(WireFaultTableTest.Row row) {
        String line = String.join(" | ", "", row.httpClient(), row.urlConnection(), row.rawSocket() + " |");
        assertThat(page.replaceAll("[`*]", "").lines())
                .anyMatch(
                        told -> told.startsWith("| " + row.fault().getClass().getSimpleName()) && told.endsWith(line));
    }

    @ParameterizedTest
    @EnumSource
    void theFaultsOfEveryCauseAreListed(Cause cause) {
        String faults = Faults.onWire(cause, Duration.ofSeconds(1)).stream()
                .map(fault -> "`" + fault.getClass().getSimpleName() + "`")
                .collect(Collectors.joining(", "));
        assertThat(page).containsOnlyOnce("\n| `" + cause + "` | " + faults + " |");
    }
}
