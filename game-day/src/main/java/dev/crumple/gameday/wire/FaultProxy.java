package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy that stands before a dependency and breaks its connections on demand, to see what a client makes of it.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to("localhost", 9092)) {
 *     Client client = new Client("localhost", proxy.port());
 *     proxy.arm(new WireFault.StallInBody(1000));
 *     // what does the client do now?
 *     proxy.release();
 * }
 * }</pre>
 *
 * <p>It knows no protocol: HTTP, JDBC, brokers and anything else on TCP pass untouched while no fault is armed, with TLS
 * or without. An armed fault stays until it is {@linkplain #release() released}, because clients retry silently and a
 * fault that happens once would go unseen. Arming resets the connections that stand, because pooled ones would go round
 * the fault. Releasing resets those that met it, so that whoever waits on one is freed; the others live on.
 *
 * <p>It listens on the loopback interface only. When the target cannot be reached, the client's connection is reset.
 * Thread-safe; its threads are daemons.
 */
public final class FaultProxy implements AutoCloseable {

    private static final long CLOSED_WITHIN_SECONDS = 5;

    private final String scheme;
    private final WireThreads threads = new WireThreads();
    private final Links links;
    private final Front front;
    private boolean closed;

    private FaultProxy(String host, int port, String scheme) {
        InetSocketAddress target = new InetSocketAddress(host, port);
        if (target.isUnresolved()) {
            throw new IllegalArgumentException(
                    "No machine is known by the name " + host + ". Give the proxy a target that can be resolved.");
        }
        this.scheme = scheme;
        this.links = new Links(target, threads);
        try {
            this.front = new Front(threads, links::admit);
            front.turnTo(null);
        } catch (IOException noPort) {
            throw new UncheckedIOException("The proxy to " + host + ":" + port + " cannot listen.", noPort);
        }
    }

    /**
     * Starts a proxy on a free port.
     *
     * @param host where the dependency is
     * @param port where it listens
     * @throws IllegalArgumentException when the host is unknown
     * @throws UncheckedIOException when there is no port to listen on
     */
    public static FaultProxy to(String host, int port) {
        return new FaultProxy(host, port, "http");
    }

    /**
     * Starts a proxy on a free port.
     *
     * @param target where the dependency is; its host and port count, and its scheme for {@link #uri}
     * @throws IllegalArgumentException when the address lacks a host, or a port that its scheme does not imply
     * @throws UncheckedIOException when there is no port to listen on
     */
    public static FaultProxy to(URI target) {
        String scheme = target.getScheme();
        int implied = "https".equals(scheme) ? 443 : "http".equals(scheme) ? 80 : -1;
        int port = target.getPort() < 0 ? implied : target.getPort();
        if (scheme == null || target.getHost() == null || port < 0) {
            throw new IllegalArgumentException(target
                    + " does not say where to connect. Give a scheme, a host and a port, or use to(host, port).");
        }
        return new FaultProxy(target.getHost(), port, scheme);
    }

    /** Tells where clients connect: on the loopback interface. It stays the same until the proxy is closed. */
    public InetSocketAddress address() {
        return front.address();
    }

    /** Tells at which port clients connect. */
    public int port() {
        return address().getPort();
    }

    /**
     * Makes an address of the target that leads through this proxy.
     *
     * @param path what follows the port; begins with a slash
     * @return with the scheme of the target, or {@code http} when it was given by host and port; the host is
     *     {@code localhost}
     */
    public URI uri(String path) {
        return URI.create(scheme + "://localhost:" + port() + path);
    }

    /**
     * Puts a fault on the wire, in the place of one that is there, and resets all connections. Deliveries are counted
     * from zero.
     *
     * @throws IllegalStateException when the proxy is closed
     * @throws UncheckedIOException when the system does not let the fault happen
     */
    public synchronized void arm(WireFault fault) {
        Objects.requireNonNull(fault);
        if (closed) {
            throw new IllegalStateException("The proxy at " + address() + " is closed. Arm faults before closing it.");
        }
        turnTo(fault);
        links.begin(new Arming(fault));
    }

    /**
     * Takes the fault off the wire and resets the connections that met it. Does nothing when none is armed.
     *
     * @throws UncheckedIOException when the system does not give the port back
     */
    public synchronized void release() {
        links.release();
        if (!closed) {
            turnTo(null);
        }
    }

    private void turnTo(@Nullable WireFault fault) {
        try {
            front.turnTo(fault);
        } catch (IOException impossible) {
            throw new UncheckedIOException("The port " + port() + " cannot be turned to what is asked.", impossible);
        }
    }

    /**
     * Counts the connections that met the fault since it was {@linkplain #arm armed}; still there once it is released.
     *
     * <p>A fault that strikes in a body has not met a connection whose body ends before. One call can make several
     * connections: both of the JDK's HTTP clients send a GET again after a reset.
     *
     * <p>The operating system alone sees who meets {@link WireFault.Refused} and {@link WireFault.ConnectTimeout}. Its
     * count is taken on Linux: attempts to connect, on the whole machine or container, so that it may count too many
     * but misses none. Elsewhere it is 0, and {@link #countsDeliveries()} says that it means nothing.
     */
    public int deliveries() {
        return links.arming().deliveries();
    }

    /** Tells whether {@link #deliveries()} would notice: always, but for two faults on systems other than Linux. */
    public boolean countsDeliveries() {
        return links.arming().isCounted();
    }

    /**
     * Ends all connections, stops listening, and waits until its threads have ended: far less than a second as a rule,
     * five at most. Further calls do nothing.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            front.close();
            links.close();
        }
        threads.join(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }
}
