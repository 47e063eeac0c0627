package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK's clients make of each fault on the wire: the page that they ask for has 20,000 bytes. */
class WireFaultTableTest {

    private static final String ON_25 = "; on JDK 25 ";
    private static final String WAITS_ON = "waits on, until the release: ";

    /** One fault, and what each of the {@link Clients} sees of it. */
    record Row(WireFault fault, String httpClient, String urlConnection, String rawSocket) {
        @Override
        public String toString() {
            return fault.toString();
        }
    }

    static Stream<Row> table() {
        Duration aMinute = Duration.ofMinutes(1);
        return Stream.of(
                new Row(new WireFault.Refused(), "ConnectException", "ConnectException", "ConnectException"),
                new Row(
                        new WireFault.ConnectTimeout(),
                        "HttpConnectTimeoutException",
                        "SocketTimeoutException",
                        "SocketTimeoutException"),
                new Row(
                        new WireFault.SlowAccept(aMinute),
                        "HttpTimeoutException",
                        "SocketTimeoutException",
                        "SocketTimeoutException"),
                new Row(
                        new WireFault.SlowAccept(Duration.ofMillis(100)),
                        "200, 20000 bytes",
                        "200, 20000 bytes",
                        "20000 bytes, the end"),
                new Row(
                        new WireFault.BlackHole(),
                        "HttpTimeoutException",
                        "SocketTimeoutException",
                        "SocketTimeoutException"),
                new Row(new WireFault.Reset(), "IOException", "SocketException", "SocketException"),
                new Row(new WireFault.ResetInBody(5_000), "IOException", "SocketException", "SocketException"),
                new Row(
                        new WireFault.StallInBody(5_000),
                        WAITS_ON + "IOException",
                        "SocketTimeoutException",
                        "SocketTimeoutException"),
                new Row(
                        new WireFault.Dribble(4_000, Duration.ofMillis(250)),
                        "200, 20000 bytes",
                        "200, 20000 bytes",
                        "20000 bytes, the end"),
                new Row(
                        new WireFault.Truncated(5_000),
                        "IOException",
                        "200, 5000 bytes" + ON_25 + "IOException",
                        "5000 bytes, the end"),
                new Row(
                        new WireFault.Garbage(1),
                        "ProtocolException",
                        "IOException",
                        "1024 bytes of nonsense, the end"),
                new Row(
                        new WireFault.GarbageInBody(1),
                        "200, 20000 bytes of nonsense",
                        "200, 20000 bytes of nonsense",
                        "20000 bytes of nonsense, the end"));
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Target target;
    private FaultProxy proxy;
    private URI page;

    @BeforeEach
    void open() throws IOException {
        target = Target.http(Clients.BODY);
        proxy = FaultProxy.to("localhost", target.port());
        page = proxy.uri("/titles");
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        target.close();
        threads.shutdown();
    }

    @ParameterizedTest
    @MethodSource("table")
    void aFaultAsEachClientSeesIt(Row row) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            proxy.arm(row.fault());
            List<CompletableFuture<String>> calls = Stream.of(Clients.values())
                    .map(client -> CompletableFuture.supplyAsync(() -> client.asks(page), threads))
                    .toList();
            List<String> seen = calls.stream().map(this::seenBy).toList();
            assertThat(seen).containsExactly(row.httpClient(), onThisJdk(row.urlConnection()), row.rawSocket());
            assertThat(proxy.deliveries()).isGreaterThanOrEqualTo(3);
            assertThat(proxy.countsDeliveries()).isTrue();
        });
    }

    private static String onThisJdk(String seen) {
        int newer = seen.indexOf(ON_25);
        if (newer < 0) {
            return seen;
        }
        return Runtime.version().feature() < 25 ? seen.substring(0, newer) : seen.substring(newer + ON_25.length());
    }

    private String seenBy(CompletableFuture<String> call) {
        try {
            // Far longer than any of the clients' own time-outs.
            return call.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException stillWaiting) {
            proxy.release();
            return WAITS_ON + call.join();
        } catch (Exception bug) {
            throw new AssertionError(bug);
        }
    }

    @Test
    void everyFaultButThatOfTlsStandsInTheTable() {
        Set<Class<?>> shown = table().map(row -> row.fault().getClass()).collect(Collectors.toSet());
        shown.add(WireFault.TlsHandshakeCut.class);
        assertThat(shown).containsExactlyInAnyOrder(WireFault.class.getPermittedSubclasses());
    }

    @Test
    void afterAResetBothHttpClientsSilentlyAskAgain() {
        proxy.arm(new WireFault.Reset());
        assertThat(Clients.HTTP_CLIENT.asks(page)).isEqualTo("IOException");
        assertThat(target.reached()).hasValue(2);
        assertThat(Clients.URL_CONNECTION.asks(page)).isEqualTo("SocketException");
        assertThat(target.reached()).hasValue(4);
        assertThat(proxy.deliveries()).isEqualTo(4);
    }

    @Test
    void afterAResetOneOfThemSilentlyOrdersTwice() throws Exception {
        proxy.arm(new WireFault.Reset());
        HttpRequest order = HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.ofString("one film"))
                .build();
        CompletableFuture<?> ordered =
                HttpClient.newHttpClient().sendAsync(order, HttpResponse.BodyHandlers.discarding());
        assertThat(ordered).failsWithin(10, TimeUnit.SECONDS);
        assertThat(target.reached()).hasValue(1);

        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write("one film".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowable(connection::getResponseCode)).isInstanceOf(IOException.class);
        assertThat(target.reached()).hasValue(3);
    }

    @Test
    void noTimeoutOfHttpUrlConnectionEndsAWrite() throws Exception {
        proxy.arm(new WireFault.BlackHole());
        CompletableFuture<Throwable> upload =
                CompletableFuture.supplyAsync(() -> catchThrowable(this::upload), threads);
        assertThatThrownBy(() -> upload.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        proxy.release();
        assertThat(upload.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    /** More than the network holds. */
    private void upload() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(300);
        connection.setReadTimeout(300);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(20_000_000);
        connection.getOutputStream().write(new byte[20_000_000]);
        connection.getResponseCode(); // Before this it tells nobody that the write has failed.
    }
}
