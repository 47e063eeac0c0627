package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to one listener on a thread of its own, which starts with the first event. Bounded: when the listener
 * is too slow, events are lost and counted. Thread-safe.
 */
public final class Outlet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final int CAPACITY = 1024;
    private static final long CLOSING_MILLIS = 1000;
    private static final Object WAKE_UP = new Object();

    private final GuardListener listener;
    private final BlockingQueue<Object> events = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    public Outlet(GuardListener listener) {
        this.listener = listener;
    }

    public void tell(GuardEvent event) {
        if (closed || !events.offer(event)) {
            lost.incrementAndGet();
        } else if (thread == null) {
            start();
        }
    }

    public long lost() {
        return lost.get();
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            Thread started = new Thread(null, this::deliver, "crumple-listener", 0, false);
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    private void deliver() {
        while (!closed || !events.isEmpty()) {
            try {
                // An event or, at the end, what wakes this thread up.
                if (events.take() instanceof GuardEvent event) {
                    listener.on(event);
                }
            } catch (InterruptedException e) {
                break; // Its last second is over.
            } catch (Throwable thrown) {
                LOG.warn(
                        "{} failed on an event, which it has missed",
                        listener.getClass().getName(),
                        thrown);
            }
        }
        closeListener();
    }

    private void closeListener() {
        if (listener instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", listener.getClass().getName(), e);
            }
        }
    }

    /** Lets the listener hear what is waiting, for at most a second. */
    @Override
    public void close() {
        Thread started;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            started = thread;
        }
        if (started == null) {
            closeListener();
            return;
        }
        if (!events.offer(WAKE_UP)) {
            LOG.debug("{} is behind", listener.getClass().getName());
        }
        try {
            started.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (started.isAlive()) {
            started.interrupt();
        }
    }
}
