package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crumple.gameday.fault.FaultsTest;
import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class FaultProxyTest {

    private Target echo;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = Target.echo();
        proxy = FaultProxy.to("localhost", echo.port());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String says(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readNBytes(words.length()), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(HttpClient client, URI page) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(1)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    // ---- with a fault ----

    @Test
    void aStandingConnectionCannotGoRoundAFault() throws Exception {
        try (Socket standing = connect()) {
            assertThat(says(standing, "hello")).isEqualTo("hello");
            proxy.arm(new WireFault.BlackHole());
            assertThatThrownBy(() -> standing.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(proxy.deliveries()).isZero();
    }

    @Test
    void aPoolOfConnectionsCannotGoRoundAFault() throws Exception {
        try (Target web = Target.http(new byte[10]);
                FaultProxy proxy = FaultProxy.to("localhost", web.port())) {
            HttpClient pooled = HttpClient.newHttpClient();
            assertThat(get(pooled, proxy.uri("/")).body()).hasSize(10);
            proxy.arm(new WireFault.BlackHole());
            assertThatThrownBy(() -> get(pooled, proxy.uri("/"))).isInstanceOf(HttpTimeoutException.class);
            assertThat(proxy.deliveries()).isPositive();
            proxy.release();
            assertThat(get(pooled, proxy.uri("/")).body()).hasSize(10);
        }
    }

    @Test
    void aFaultStaysUntilItIsReleased() throws Exception {
        proxy.arm(new WireFault.Refused());
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        int port = proxy.port();
        proxy.release();
        assertThat(proxy.port()).isEqualTo(port);
        try (Socket socket = connect()) {
            assertThat(says(socket, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void aPortThatWasClosedOpensAgainHoweverOften() throws Exception {
        for (int round = 0; round < 200; round++) {
            proxy.arm(new WireFault.Refused());
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
            proxy.release();
            try (Socket socket = connect()) {
                assertThat(says(socket, "hello")).isEqualTo("hello");
            }
        }
    }

    @Test
    void releaseFreesWhoeverWaitsAndSparesTheOthers() throws Exception {
        proxy.arm(new WireFault.StallInBody(5));
        try (Socket stuck = connect();
                Socket spared = connect()) {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> sure(() -> says(stuck, "too long")));
            assertThat(says(spared, "short")).isEqualTo("short");
            await().until(() -> proxy.deliveries() == 1);
            proxy.release();
            assertThat(answer).failsWithin(Duration.ofSeconds(20));
            assertThat(says(spared, "any length")).isEqualTo("any length");
        }
    }

    interface Risky<T> {
        T get() throws IOException;
    }

    private static <T> T sure(Risky<T> risky) {
        try {
            return risky.get();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("faultsThatTheProxySees")
    void aFaultThatNobodyMetIsNotDelivered(WireFault fault) {
        proxy.arm(fault);
        proxy.release();
        assertThat(proxy.deliveries()).isZero();
        assertThat(proxy.countsDeliveries()).isTrue();
    }

    static Stream<WireFault> faultsThatTheProxySees() {
        return FaultsTest.oneOfEach()
                .filter(fault -> !(fault instanceof WireFault.Refused || fault instanceof WireFault.ConnectTimeout));
    }

    @Test
    void aFaultBeyondTheEndOfTheBodyIsNotDelivered() throws Exception {
        try (Target web = Target.http(new byte[1000]);
                FaultProxy proxy = FaultProxy.to("localhost", web.port())) {
            proxy.arm(new WireFault.ResetInBody(1000));
            assertThat(get(HttpClient.newHttpClient(), proxy.uri("/")).body()).hasSize(1000);
            assertThat(proxy.deliveries()).isZero();
        }
    }

    @Test
    void everyAnswerOnAConnectionIsCountedAnew() throws Exception {
        proxy.arm(new WireFault.ResetInBody(6));
        try (Socket socket = connect()) {
            assertThat(says(socket, "first")).isEqualTo("first");
            assertThat(says(socket, "second")).isEqualTo("second");
            assertThatThrownBy(() -> says(socket, "the third")).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aConnectionThatMeetsAFaultTwiceIsOneDelivery() throws Exception {
        proxy.arm(new WireFault.Dribble(3, Duration.ofMillis(1)));
        try (Socket socket = connect()) {
            assertThat(says(socket, "first")).isEqualTo("first");
            assertThat(says(socket, "second")).isEqualTo("second");
        }
        assertThat(proxy.deliveries()).isEqualTo(1);
    }

    @Test
    void aServerThatSpeaksFirstIsCutShortToo() throws Exception {
        try (Target greeter = Target.talking(
                        client -> client.getOutputStream().write("welcome".getBytes(StandardCharsets.UTF_8)));
                FaultProxy proxy = FaultProxy.to("localhost", greeter.port())) {
            proxy.arm(new WireFault.Truncated(4));
            try (Socket socket = new Socket("localhost", proxy.port())) {
                assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("welc");
            }
        }
    }

    @Test
    void anotherFaultTakesThePlaceOfTheFirstAndIsCountedFromZero() throws Exception {
        proxy.arm(new WireFault.Truncated(1));
        try (Socket socket = connect()) {
            says(socket, "hello");
        }
        assertThat(proxy.deliveries()).isEqualTo(1);
        proxy.arm(new WireFault.Reset());
        assertThat(proxy.deliveries()).isZero();
        try (Socket socket = connect()) {
            assertThatThrownBy(() -> says(socket, "hello")).isInstanceOf(SocketException.class);
        }
        proxy.release();
        assertThat(proxy.deliveries()).isEqualTo(1);
    }

    @Test
    void thePortTurnsFromAnyFaultToAnyOther() throws Exception {
        proxy.arm(new WireFault.Refused());
        proxy.arm(new WireFault.ConnectTimeout());
        assertThatThrownBy(this::connectWithin300Millis).isInstanceOf(SocketTimeoutException.class);
        proxy.arm(new WireFault.Refused());
        assertThatThrownBy(this::connectWithin300Millis).isInstanceOf(ConnectException.class);
        proxy.arm(new WireFault.Truncated(2));
        assertThat(wordsOverANewConnection()).isEqualTo("he");
        proxy.arm(new WireFault.ConnectTimeout());
        assertThatThrownBy(this::connectWithin300Millis).isInstanceOf(SocketTimeoutException.class);
        proxy.release();
        assertThat(wordsOverANewConnection()).isEqualTo("hello");
    }

    private void connectWithin300Millis() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(proxy.address(), 300);
        }
    }

    @Test
    void nonsenseIsTheSameForTheSameSeed() throws Exception {
        proxy.arm(new WireFault.GarbageInBody(7));
        String once = wordsOverANewConnection();
        assertThat(wordsOverANewConnection()).isEqualTo(once).isNotEqualTo("hello");
        proxy.arm(new WireFault.GarbageInBody(8));
        assertThat(wordsOverANewConnection()).isNotEqualTo(once);
    }

    private String wordsOverANewConnection() throws IOException {
        try (Socket socket = connect()) {
            return says(socket, "hello");
        }
    }

    @Test
    void aTargetThatIsDownMeansAResetAndNoDelivery() throws Exception {
        proxy.arm(new WireFault.Reset());
        echo.close();
        try (Socket socket = connect()) {
            assertThatThrownBy(() -> says(socket, "hello")).isInstanceOf(SocketException.class);
        }
        assertThat(proxy.deliveries()).isZero();
    }

    // ---- without ----

    @Test
    void bytesPassBothWaysUntouchedAndEachSideMayEndFirst() throws Exception {
        byte[] much = new byte[5_000_000];
        new Random(42).nextBytes(much);
        try (Socket socket = connect()) {
            CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(
                    () -> sure(() -> socket.getInputStream().readAllBytes()));
            socket.getOutputStream().write(much);
            socket.shutdownOutput();
            assertThat(answer.join()).isEqualTo(much);
        }
    }

    @Test
    void aConnectionIsKeptForManyRequests() throws Exception {
        try (Target web = Target.http(new byte[10]);
                FaultProxy proxy = FaultProxy.to("localhost", web.port())) {
            HttpClient client = HttpClient.newHttpClient();
            proxy.arm(new WireFault.SlowAccept(Duration.ofMillis(1)));
            for (int request = 0; request < 5; request++) {
                assertThat(get(client, proxy.uri("/")).statusCode()).isEqualTo(200);
            }
            assertThat(proxy.deliveries()).isEqualTo(1);
        }
    }

    @Test
    void releasingWhatIsNotArmedDoesNothing() throws Exception {
        try (Socket socket = connect()) {
            proxy.release();
            assertThat(says(socket, "hello")).isEqualTo("hello");
        }
        assertThat(proxy.deliveries()).isZero();
    }

    @Test
    void aClosedProxyRefusesClientsAndFaults() {
        proxy.close();
        proxy.close();
        proxy.release();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> proxy.arm(new WireFault.Reset()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is closed. Arm faults before closing it.");
    }

    @Test
    void anAddressOfTheTargetLeadsThroughTheProxy() {
        try (FaultProxy secure = FaultProxy.to(URI.create("https://localhost/titles"))) {
            assertThat(secure.uri("/row?of=mira"))
                    .isEqualTo(URI.create("https://localhost:" + secure.port() + "/row?of=mira"));
            assertThat(secure.address().getAddress().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void anAddressThatDoesNotSayWhereToConnectIsRefused() {
        assertThatThrownBy(() -> FaultProxy.to(URI.create("jdbc:h2:mem:titles")))
                .hasMessage("jdbc:h2:mem:titles does not say where to connect."
                        + " Give a scheme, a host and a port, or use to(host, port).");
        assertThatThrownBy(() -> FaultProxy.to(URI.create("amqp://localhost")))
                .hasMessageContaining("does not say where to connect");
        assertThatThrownBy(() -> FaultProxy.to("no such host", 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No machine is known by the name no such host. Give the proxy a target that can be resolved.");
    }
}
