package com.example.marquee.dependencies;

import com.example.marquee.dependencies.Answers.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One dependency that really listens, and does what a person wants it to do. Thread-safe. */
final class Dependency implements AutoCloseable {

    private static final long SLOW_SECONDS = 2;

    private final String name;
    private final Answers answers;
    private final String empty;
    private final ExecutorService threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int port;
    private State state = State.HEAL;
    private HttpServer server;

    Dependency(String name, int port, Answers answers, String empty, ExecutorService threads) throws IOException {
        this.name = name;
        this.answers = answers;
        this.empty = empty;
        this.threads = threads;
        this.server = listen(port);
        this.port = server.getAddress().getPort();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** Puts the dependency into a state, at once also for questions that wait for their answer. */
    void become(State wanted) throws IOException {
        lock.lock();
        try {
            if (wanted == State.STOP && state != State.STOP) {
                server.stop(0);
            } else if (wanted != State.STOP && state == State.STOP) {
                server = listen(port);
            }
            state = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        become(State.STOP);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = Loopback.open(name, port);
        listening.setExecutor(threads);
        listening.createContext("/", this::handle);
        listening.start();
        return listening;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = answer(path.substring(path.lastIndexOf('/') + 1), body);
            byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(String asked, String body) throws InterruptedException {
        return switch (afterItsDelay()) {
            case BREAK -> new Answer(500, "{}");
            case EMPTY -> new Answer(200, empty);
            default -> answers.answer(asked, body);
        };
    }

    /** Waits as long as the state demands, or until it changes; tells the state that holds then. */
    private State afterItsDelay() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.SECONDS.toNanos(SLOW_SECONDS);
            while (state == State.HANG || (state == State.SLOW && left > 0)) {
                if (state == State.HANG) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return state;
        } finally {
            lock.unlock();
        }
    }
}
