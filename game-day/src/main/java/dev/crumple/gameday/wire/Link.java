package dev.crumple.gameday.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One client's connection through to the target: two sockets, and a thread for each direction. Thread-safe. */
final class Link {

    private interface Course {
        void pass(Link link, byte[] bytes, int length) throws IOException;
    }

    private final Socket client;
    private final Socket target = new Socket();
    private final Arming arming;
    private final Effect effect;
    private final Consumer<Link> whenOver;
    private final AtomicInteger directions = new AtomicInteger(2);
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean metFault;

    Link(Socket client, Arming arming, Consumer<Link> whenOver) {
        this.client = client;
        this.arming = arming;
        this.effect = Effect.of(arming.fault());
        this.whenOver = whenOver;
    }

    void begin(InetSocketAddress address, WireThreads threads) {
        threads.start("requests", () -> {
            try {
                effect.opened(this);
                target.connect(address);
                target.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
            } catch (IOException unreachable) {
                reset();
                return;
            }
            threads.start("answers", () -> pump(target, client, effect::answer));
            pump(client, target, effect::request);
        });
    }

    private void pump(Socket from, Socket to, Course course) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                course.pass(this, bytes, length);
            }
            endOutput(to);
            if (directions.decrementAndGet() == 0) {
                close();
            }
        } catch (IOException broken) {
            reset();
        }
    }

    private static void endOutput(Socket socket) throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
    }

    /** Tells whether the fault is there to be met, and counts this connection among those that met it. */
    synchronized boolean meetsFault() {
        boolean meets = arming.isMet(!metFault);
        metFault |= meets;
        return meets;
    }

    synchronized boolean metFault() {
        return metFault;
    }

    void toTarget(byte[] bytes, int length) throws IOException {
        target.getOutputStream().write(bytes, 0, length);
    }

    void toClient(byte[] bytes, int from, int to) throws IOException {
        client.getOutputStream().write(bytes, from, to - from);
    }

    /** Sends the client an orderly end. What it still sends is read on, or its system would be sent a reset. */
    void endAnswers() throws IOException {
        endOutput(client);
    }

    /** Waits until the connection is over. */
    void hold() {
        hold(Duration.ofSeconds(Long.MAX_VALUE));
    }

    /** Waits, not longer than until the connection is over. */
    void hold(Duration time) {
        try {
            over.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } catch (InterruptedException nobodyElseKnowsThisThread) {
            reset();
        }
    }

    /** Ends the connection so that nobody takes what has come for all there is. */
    void reset() {
        reset(client);
        reset(target);
        close();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // Then there is nothing to reset.
        }
    }

    private void close() {
        quietly(client);
        quietly(target);
        over.countDown();
        whenOver.accept(this);
    }

    static void quietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is of no more use either way.
        }
    }
}
