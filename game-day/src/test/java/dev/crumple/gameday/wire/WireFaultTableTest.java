package dev.crumple.gameday.wire;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import org.junit.jupiter.api.*;

class WireFaultTableTest {
    @Test
    void explore() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", x -> {
            x.sendResponseHeaders(200, Clients.BODY.length);
            try (var o = x.getResponseBody()) {
                o.write(Clients.BODY);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        List<WireFault> faults = List.of(
                new WireFault.Refused(),
                new WireFault.ConnectTimeout(),
                new WireFault.SlowAccept(Duration.ofMillis(100)),
                new WireFault.SlowAccept(Duration.ofMinutes(1)),
                new WireFault.BlackHole(),
                new WireFault.TlsHandshakeCut(),
                new WireFault.Reset(),
                new WireFault.ResetInBody(5000),
                new WireFault.ResetInBody(0),
                new WireFault.StallInBody(5000),
                new WireFault.Truncated(5000),
                new WireFault.Truncated(0),
                new WireFault.Dribble(4000, Duration.ofMillis(250)),
                new WireFault.Garbage(1),
                new WireFault.GarbageInBody(1));
        try (FaultProxy proxy = FaultProxy.to("localhost", server.getAddress().getPort())) {
            URI page = URI.create("http://127.0.0.1:" + proxy.port() + "/titles");
            for (Clients c : Clients.values()) System.out.println(c + " " + c.asks(page));
            for (WireFault f : faults) {
                for (Clients c : Clients.values()) {
                    proxy.arm(f);
                    long t = System.nanoTime();
                    var task = new FutureTask<String>(() -> {
                        try {
                            return c.get(page);
                        } catch (Exception e) {
                            return e.toString();
                        }
                    });
                    new Thread(task).start();
                    String r;
                    try {
                        r = task.get(3, TimeUnit.SECONDS);
                    } catch (TimeoutException e) {
                        r = "HANGS";
                    }
                    System.out.println(f + " " + c + ": " + r + " " + (System.nanoTime() - t) / 1000000
                            + " ms, deliveries " + proxy.deliveries() + proxy.countsDeliveries());
                    proxy.release();
                    if (r.equals("HANGS")) System.out.println("  then " + task.get(3, TimeUnit.SECONDS));
                }
            }
            long t = System.nanoTime();
            proxy.close();
            System.out.println("close " + (System.nanoTime() - t) / 1000 + " us");
        }
        server.stop(0);
    }
}
