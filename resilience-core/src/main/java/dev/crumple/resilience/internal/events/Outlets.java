package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Brings events to every listener, each by a mailbox and a thread of its own. Thread-safe. */
public final class Outlets implements AutoCloseable {

    private static final long CLOSING = TimeUnit.SECONDS.toNanos(1);

    private final List<Outlet> outlets;

    /** Begins without threads; losses are told by this time. */
    public Outlets(List<GuardListener> listeners, Time time) {
        this(listeners, time, Outlets::daemon);
    }

    Outlets(List<GuardListener> listeners, Time time, ThreadFactory threads) {
        this.outlets = listeners.stream()
                .map(listener -> new Outlet(listener, time, threads))
                .toList();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "crumple-listener", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Tells all listeners; neither waits nor throws. */
    public void tell(GuardEvent event) {
        for (Outlet outlet : outlets) {
            outlet.tell(event);
        }
    }

    /** Counts the events that were lost, all listeners together. */
    public long lost() {
        return outlets.stream().mapToLong(Outlet::lost).sum();
    }

    /** Lets the listeners hear what is waiting and closes them, for at most a second altogether. */
    @Override
    public void close() {
        outlets.forEach(Outlet::finish);
        long deadline = System.nanoTime() + CLOSING;
        for (Outlet outlet : outlets) {
            try {
                outlet.end(deadline - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
