package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FaultProxyStressTest {

    private static final int CLIENTS = 50;
    private static final int LENGTH = 20_000;
    private static final List<WireFault> FAULTS = List.of(
            new WireFault.Truncated(10),
            new WireFault.Reset(),
            new WireFault.BlackHole(),
            new WireFault.ResetInBody(1000),
            new WireFault.StallInBody(1000));

    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean over;

    @Test
    void amidFaultsThatComeAndGoAnAnswerIsRightAsFarAsItGoesAndWholeOnceTheyAreGone() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Target echo = Target.echo();
                FaultProxy proxy = FaultProxy.to("localhost", echo.port())) {
            List<Future<Integer>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(seed -> threads.submit(() -> keepAsking(proxy.port(), seed)))
                    .toList();
            for (int round = 0; round < 20; round++) {
                int before = whole.get();
                await().pollInterval(Duration.ofMillis(2)).until(() -> whole.get() > before);
                proxy.arm(FAULTS.get(round % FAULTS.size()));
                await().pollInterval(Duration.ofMillis(2)).until(() -> proxy.deliveries() > 2);
                proxy.release();
            }
            over = true;
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isEqualTo(LENGTH);
            }
            assertThat(broken).hasPositiveValue();
        } finally {
            threads.shutdown();
        }
        assertThat(StuckClientsTest.threadsOfProxies()).isEmpty();
    }

    /** Asks again and again, and once more when the last fault is gone. */
    private int keepAsking(int port, int seed) throws Exception {
        byte[] sent = new byte[LENGTH];
        new Random(seed).nextBytes(sent);
        while (!over) {
            (ask(port, sent) == LENGTH ? whole : broken).incrementAndGet();
        }
        return ask(port, sent);
    }

    private static int ask(int port, byte[] sent) throws Exception {
        byte[] got = new byte[0];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            got = echoed(socket, sent);
        } catch (IOException met) {
            return -1;
        }
        assertThat(got).isEqualTo(Arrays.copyOf(sent, got.length));
        return got.length;
    }

    private static byte[] echoed(Socket socket, byte[] sent) throws IOException {
        Callable<Void> sending = () -> {
            socket.getOutputStream().write(sent);
            socket.shutdownOutput();
            return null;
        };
        Thread sender = new Thread(() -> {
            try {
                sending.call();
            } catch (Exception met) {
                // The reader meets it as well.
            }
        });
        sender.start();
        return socket.getInputStream().readAllBytes();
    }
}
