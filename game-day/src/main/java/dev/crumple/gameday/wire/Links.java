package dev.crumple.gameday.wire;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The connections of one proxy, each made under the fault that was in force when it arrived. Thread-safe. */
final class Links {

    private final InetSocketAddress target;
    private final WireThreads threads;
    private final Set<Link> links = new HashSet<>();
    private Arming arming = new Arming(null);
    private boolean closed;

    Links(InetSocketAddress target, WireThreads threads) {
        this.target = target;
        this.threads = threads;
    }

    synchronized void admit(Socket client) {
        if (closed) {
            Link.quietly(client);
            return;
        }
        Link link = new Link(client, arming, this::forget);
        links.add(link);
        link.begin(target, threads);
    }

    private synchronized void forget(Link link) {
        links.remove(link);
    }

    synchronized Arming arming() {
        return arming;
    }

    /** Lets a fault, or none, meet those who arrive from now on, and ends all other connections. */
    synchronized void begin(Arming next) {
        arming.release();
        arming = next;
        List.copyOf(links).forEach(Link::reset);
    }

    /** Ends the fault and the connections that met it. */
    synchronized void release() {
        arming.release();
        links.stream().filter(Link::metFault).toList().forEach(Link::reset);
    }

    synchronized void close() {
        closed = true;
        arming.release();
        List.copyOf(links).forEach(Link::reset);
    }
}
