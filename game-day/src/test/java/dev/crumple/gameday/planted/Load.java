package dev.crumple.gameday.planted;

import java.util.stream.IntStream;

/** Threads that do nothing but spin, three for each processor. */
final class Load implements AutoCloseable {

    private volatile boolean over;

    private Load() {}

    static Load heavierThanTheMachine() {
        Load load = new Load();
        IntStream.range(0, 3 * Runtime.getRuntime().availableProcessors()).forEach(i -> {
            Thread spinning = new Thread(load::spin, "load-" + i);
            spinning.setDaemon(true);
            spinning.start();
        });
        return load;
    }

    private void spin() {
        while (!over) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
