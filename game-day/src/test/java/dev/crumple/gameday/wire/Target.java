package dev.crumple.gameday.wire;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A dependency on the loopback interface, and how often it was reached. */
record Target(int port, AtomicInteger reached, AutoCloseable server) implements AutoCloseable {

    interface Conversation {
        void with(Socket client) throws IOException;
    }

    /** A web server with one page; it is reached with each request. */
    static Target http(byte[] page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger reached = new AtomicInteger();
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
        return new Target(server.getAddress().getPort(), reached, () -> {
            server.stop(0);
            threads.shutdownNow();
        });
    }

    /** Sends back what it gets, and ends when the client ends; it is reached with each connection. */
    static Target echo() throws IOException {
        return talking(client -> client.getInputStream().transferTo(client.getOutputStream()));
    }

    static Target talking(Conversation conversation) throws IOException {
        ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        AtomicInteger reached = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch down = new CountDownLatch(1);
        threads.execute(() -> {
            try {
                while (true) {
                    Socket client = server.accept();
                    reached.incrementAndGet();
                    threads.execute(() -> talk(conversation, client));
                }
            } catch (IOException closed) {
                threads.shutdown();
            } finally {
                down.countDown();
            }
        });
        return new Target(server.getLocalPort(), reached, () -> {
            server.close();
            down.await(); // Until it has ended, the system may still let clients in.
        });
    }

    private static void talk(Conversation conversation, Socket client) {
        try (client) {
            conversation.with(client);
        } catch (IOException clientIsGone) {
            // As clients are when a fault strikes.
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }
}
