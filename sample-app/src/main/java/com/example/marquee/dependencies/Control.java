package com.example.marquee.dependencies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a person hurts and heals the dependencies: {@code POST /control/recommender?state=hang}, or a click. */
final class Control implements AutoCloseable {

    private static final String PREFIX = "/control/";

    private final List<Dependency> dependencies;
    private final HttpServer server;

    Control(int port, List<Dependency> dependencies, Executor threads) throws IOException {
        this.dependencies = dependencies;
        this.server = Loopback.open("control", port);
        server.setExecutor(threads);
        server.createContext("/", this::page);
        server.createContext(PREFIX, this::change);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void put(String name, State state) throws IOException {
        dependencies.stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no dependency \"" + name + "\". There are: "
                        + dependencies.stream().map(Dependency::name).collect(Collectors.joining(", ")) + "."))
                .become(state);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "text/html", ControlPage.of(dependencies));
    }

    private void change(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(PREFIX.length());
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, "text/plain", "Use POST: a look must not hurt anything.\n");
            return;
        }
        try {
            State state = state(exchange.getRequestURI().getQuery());
            put(name, state);
            if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html")) {
                exchange.getResponseHeaders().set("Location", "/");
                answer(exchange, 303, "text/plain", "");
            } else {
                answer(exchange, 200, "text/plain", name + " " + state.effect() + "\n");
            }
        } catch (IllegalArgumentException e) {
            answer(exchange, 400, "text/plain", e.getMessage() + "\n");
        }
    }

    private static State state(String query) {
        return Stream.of(State.values())
                .filter(state -> ("state=" + state.word()).equals(query))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Say what to do, such as ?state=hang. There are: "
                        + Stream.of(State.values()).map(State::word).collect(Collectors.joining(", ")) + "."));
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
