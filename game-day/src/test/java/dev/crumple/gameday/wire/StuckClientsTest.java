package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.crumple.gameday.fault.FaultsTest;
import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients without any time-out, and a proxy that is closed with its fault armed. */
class StuckClientsTest {

    private final List<Thread> clients = new ArrayList<>();

    private void start(Callable<?> call) {
        Thread client = new Thread(() -> {
            try {
                call.call();
            } catch (Exception freed) {
                // Nobody asks with what; that it ends is the point.
            }
        });
        client.setDaemon(true);
        client.start();
        clients.add(client);
    }

    private static Stream<WireFault> faults() {
        return FaultsTest.oneOfEach().filter(fault -> !(fault instanceof WireFault.TlsHandshakeCut));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void closingEndsAFaultAndFreesWhoeverIsStuckInIt(WireFault fault) throws IOException {
        try (Target target = Target.http(Clients.BODY)) {
            FaultProxy proxy = FaultProxy.to("localhost", target.port());
            proxy.arm(fault);
            HttpRequest request = HttpRequest.newBuilder(proxy.uri("/")).build();
            start(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()));
            start(() -> proxy.uri("/").toURL().openStream().readAllBytes());
            start(() -> order(proxy.uri("/")));
            Awaitility.await().until(() -> proxy.deliveries() >= clients.size());
            assertTimeoutPreemptively(Duration.ofSeconds(10), proxy::close);
            assertThat(threadsOfProxies()).isEmpty();
        }
        // A client that the system still connects for tries again after 1, 2, 4 seconds, and is refused by then.
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (Thread client : clients) {
                client.join();
            }
        });
    }

    /** More than the network holds: no time-out of HttpURLConnection ends a write. */
    private static int order(URI shop) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) shop.toURL().openConnection();
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(20_000_000);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(new byte[20_000_000]);
        }
        return connection.getResponseCode();
    }

    @Test
    void aTestThatLeavesEveryFaultArmedEnds() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (Target target = Target.http(Clients.BODY)) {
                List<FaultProxy> proxies = new ArrayList<>();
                for (WireFault fault : faults().toList()) {
                    FaultProxy proxy = FaultProxy.to("localhost", target.port());
                    proxies.add(proxy);
                    proxy.arm(fault);
                    start(() -> proxy.uri("/").toURL().openStream().readAllBytes());
                }
                proxies.forEach(FaultProxy::close);
                assertThat(threadsOfProxies()).isEmpty();
                for (Thread client : clients) {
                    client.join();
                }
            }
        });
    }

    static List<String> threadsOfProxies() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("crumple-wire-"))
                .toList();
    }
}
