package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import dev.crumple.resilience.internal.time.Time;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to one listener on a thread of its own, which starts with the first event. Every event that is told is
 * either heard or lost; the listener is told how many were lost. Thread-safe; telling neither waits nor throws.
 */
final class Outlet {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final GuardListener listener;
    private final Time time;
    private final ThreadFactory threads;
    private final Complaint complaint;
    private final Mailbox mailbox = new Mailbox();
    private volatile @Nullable Thread thread;
    private boolean finished;

    // Of the listener's thread alone.
    private long lostAndTold;
    private long toldAt;

    Outlet(GuardListener listener, Time time, ThreadFactory threads) {
        this.listener = listener;
        this.time = time;
        this.threads = threads;
        this.complaint = new Complaint(listener, time);
        this.toldAt = time.nanos();
    }

    void tell(GuardEvent event) {
        mailbox.put(event);
        if (thread == null) {
            start();
        }
    }

    long lost() {
        return mailbox.lost();
    }

    private synchronized void start() {
        if (thread != null || finished) {
            return;
        }
        try {
            Thread started = threads.newThread(this::deliver);
            // Not that of the caller who happened to fail first.
            started.setContextClassLoader(listener.getClass().getClassLoader());
            started.start();
            thread = started;
        } catch (Throwable noThread) {
            // The machine has none to give. The event waits, and the next one tries again.
        }
    }

    private void deliver() {
        for (GuardEvent event = mailbox.take(); event != null; event = mailbox.take()) {
            hear(event);
        }
        if (!mailbox.isOver()) {
            tellLost();
        }
        closeListener();
    }

    private void hear(GuardEvent event) {
        try {
            listener.on(event);
        } catch (Throwable thrown) {
            mailbox.lose();
            complaint.failed(thrown);
            return;
        }
        if (mailbox.isEmpty() || time.nanos() - toldAt >= PAUSE) {
            tellLost();
        }
    }

    private void tellLost() {
        long lost = mailbox.lost();
        if (lost > lostAndTold) {
            try {
                listener.on(new GuardEvent.Lost(time.clock().instant(), lost - lostAndTold));
                lostAndTold = lost;
                toldAt = time.nanos();
            } catch (Throwable thrown) {
                complaint.failed(thrown);
            }
        }
    }

    private void closeListener() {
        if (listener instanceof AutoCloseable closeable) {
            if (mailbox.isOver()) {
                Thread.currentThread().interrupt(); // It may tidy up, and not wait.
            }
            try {
                closeable.close();
            } catch (Throwable thrown) {
                complaint.notClosed(thrown);
            }
        }
    }

    /** Takes no more events. */
    synchronized void finish() {
        if (thread == null && (listener instanceof AutoCloseable || !mailbox.isEmpty())) {
            start();
        }
        finished = true;
        mailbox.close();
    }

    /** Waits until the listener has heard what is waiting and is closed, at most that long; then gives it up. */
    void end(long nanos) throws InterruptedException {
        Thread started = thread;
        if (started == Thread.currentThread()) {
            return; // The listener itself closes the guards: it hears the rest when it returns.
        }
        try {
            if (started != null) {
                TimeUnit.NANOSECONDS.timedJoin(started, nanos);
            }
        } finally {
            mailbox.end();
            if (started != null) {
                started.interrupt();
            }
        }
    }
}
