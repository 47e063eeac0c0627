package com.example.marquee.dependencies;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The services that Marquee calls and does not control, as a program of its own: each listens on a port of loopback,
 * and a control page lets a person slow, hang, break, empty, stop and heal it.
 */
public final class Dependencies implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dependency");
        thread.setDaemon(true);
        return thread;
    });
    private final Dependency recommender;
    private final Dependency watchHistory;
    private final Dependency titleGraph;
    private final Dependency accounts;
    private final Control control;

    private Dependencies(Ports ports) throws IOException {
        recommender = new Dependency("recommender", ports.recommender(), Knowledge::recommendations, "[]", threads);
        watchHistory = new Dependency("watch-history", ports.watchHistory(), Knowledge::history, "[]", threads);
        titleGraph = new Dependency("title-graph", ports.titleGraph(), Knowledge::similar, "[]", threads);
        accounts = new Dependency("accounts", ports.accounts(), Knowledge::session, "{}", threads);
        control = new Control(ports.control(), all(), threads);
    }

    /**
     * Starts the dependencies, and lets them run until the process ends.
     *
     * @param arguments nothing for the usual ports, or five: control, recommender, watch history, title graph, accounts
     * @throws IOException if they cannot listen
     * @throws InterruptedException if the main thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> given = Stream.of(arguments)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .toList();
        if (arguments.length != 0 && given.size() != 5) {
            System.err.println("Give no port, or five: control, recommender, watch history, title graph, accounts.");
            System.exit(2);
        }
        Ports ports = given.isEmpty()
                ? Ports.USUAL
                : new Ports(given.get(0), given.get(1), given.get(2), given.get(3), given.get(4));
        try {
            int control = start(ports).ports().control();
            System.out.println("Hurt and heal them at http://localhost:" + control + "/");
            Thread.currentThread().join();
        } catch (BindException taken) {
            System.err.println(taken.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts the dependencies.
     *
     * @param ports where to listen
     * @return the running dependencies
     * @throws IOException if a port is taken
     */
    public static Dependencies start(Ports ports) throws IOException {
        return new Dependencies(ports);
    }

    /**
     * Tells where they listen.
     *
     * @return the ports in use
     */
    public Ports ports() {
        return new Ports(control.port(), recommender.port(), watchHistory.port(), titleGraph.port(), accounts.port());
    }

    /**
     * Hurts or heals a dependency.
     *
     * @param dependency its name, such as {@code recommender}
     * @param state what it shall do
     * @throws IOException if it cannot listen again
     * @throws IllegalArgumentException if there is no such dependency
     */
    public void put(String dependency, State state) throws IOException {
        control.put(dependency, state);
    }

    @Override
    public void close() throws IOException {
        control.close();
        for (Dependency dependency : all()) {
            dependency.close();
        }
        threads.shutdownNow();
    }

    private List<Dependency> all() {
        return List.of(recommender, watchHistory, titleGraph, accounts);
    }
}
