package dev.crumple.gameday.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The threads of one proxy: daemons, all of which have ended when it is closed. Thread-safe. */
final class WireThreads {

    private final List<Thread> threads = new ArrayList<>();

    synchronized void start(String name, Runnable task) {
        threads.removeIf(thread -> !thread.isAlive());
        Thread thread = new Thread(task, "crumple-wire-" + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private synchronized List<Thread> alive() {
        return threads.stream().filter(Thread::isAlive).toList();
    }

    /** Waits until all have ended, those included that these start meanwhile; not longer than the given time. */
    void join(long bound, TimeUnit unit) {
        long end = System.nanoTime() + unit.toNanos(bound);
        try {
            for (List<Thread> left = alive(); !left.isEmpty(); left = alive()) {
                long nanos = end - System.nanoTime();
                if (nanos <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedJoin(left.get(0), nanos);
            }
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
        }
    }
}
