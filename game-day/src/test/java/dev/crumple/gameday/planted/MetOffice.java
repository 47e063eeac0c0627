package dev.crumple.gameday.planted;

import com.sun.net.httpserver.HttpServer;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.gameday.wire.FaultProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** A real dependency: a web server behind a proxy, and a client with a time-out of its own. */
final class MetOffice implements AutoCloseable {

    @Feature(id = "weather", criticality = Criticality.OPTIONAL)
    interface Weather {
        @FailureMode(id = "down", dependency = "met-office", when = Cause.UNAVAILABLE, customerSees = "No forecast.")
        @FailureMode(id = "slow", dependency = "met-office", when = Cause.HANGS, customerSees = "No forecast.")
        @FailureMode(id = "garbled", dependency = "met-office", when = Cause.BAD_CONTENT, customerSees = "No forecast.")
        @Budget("300ms")
        @Healthy(accepts = Forecast.class)
        @Fallback(literal = "forecast: none")
        String forecast();
    }

    /** Has so much time that its client is always done first. */
    @Feature(id = "tides", criticality = Criticality.OPTIONAL)
    interface Tides {
        @FailureMode(id = "slow", dependency = "met-office", when = Cause.HANGS, customerSees = "No tides.")
        @Budget("2s")
        @Healthy(accepts = Forecast.class)
        @Fallback(literal = "forecast: none")
        String forecast();
    }

    public static class Forecast implements Predicate<String> {
        @Override
        public boolean test(String answer) {
            return answer.startsWith("forecast: ");
        }
    }

    private static final byte[] FORECAST = "forecast: fair".getBytes(StandardCharsets.US_ASCII);

    final FaultProxy proxy;
    private final HttpServer server;

    MetOffice() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, FORECAST.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(FORECAST);
            }
        });
        server.start();
        proxy = FaultProxy.to("localhost", server.getAddress().getPort());
    }

    /** Asks through the proxy, for so long. */
    String ask(Duration timeOut) {
        return ask(proxy.port(), timeOut);
    }

    /** Asks past the proxy. */
    String askDirectly() {
        return ask(server.getAddress().getPort(), Duration.ofSeconds(10));
    }

    private static String ask(int port, Duration timeOut) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http://localhost:" + port).openConnection();
            connection.setConnectTimeout((int) timeOut.toMillis());
            connection.setReadTimeout((int) timeOut.toMillis());
            try (InputStream answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        proxy.close();
        server.stop(0);
    }
}
