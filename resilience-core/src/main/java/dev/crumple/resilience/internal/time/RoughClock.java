package dev.crumple.resilience.internal.time;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads the time for everybody and looks at everybody's deadlines. It ends when nobody has asked for
 * either in a while. Thread-safe.
 */
final class RoughClock {

    /** How far the reading may lag behind; looking five times as often would cost four times as much. */
    static final long LAG = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long IDLE = TimeUnit.SECONDS.toNanos(10);
    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.time");

    private final ThreadFactory threads;
    private final List<Time.Deadlines> watched = new CopyOnWriteArrayList<>();
    private volatile boolean asked;
    private volatile long reading;
    private volatile long nextLook;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    RoughClock(ThreadFactory threads) {
        this.threads = threads;
    }

    long reading() {
        if (!asked) {
            asked = true; // Written once per look, so that callers do not fight for its cache line.
        }
        return thread == null ? readingAtLast() : reading;
    }

    private long readingAtLast() {
        try {
            begin();
            return reading;
        } catch (RejectedExecutionException | OutOfMemoryError closedOrWithoutThread) {
            return System.nanoTime();
        }
    }

    void lookAfter(Time.Deadlines deadlines) {
        watched.add(deadlines);
    }

    void expect(long nanos) {
        Thread looking = thread;
        if (looking == null) {
            begin();
        } else if (nanos - nextLook < 0) {
            LockSupport.unpark(looking);
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw new RejectedExecutionException("The guards are closed.");
        }
        if (thread == null) {
            Thread next = threads.newThread(this::run);
            reading = System.nanoTime();
            nextLook = reading + LAG;
            next.start();
            thread = next;
        }
    }

    private void run() {
        long lastNeeded = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            reading = now;
            // Written before looking: whoever shows a deadline after the look has passed by reads this and wakes the
            // thread; whoever read what stood here before has shown it in time for the look.
            nextLook = now + LAG;
            long next = look(now);
            if (asked || next != Time.Deadlines.NONE) {
                asked = false;
                lastNeeded = now;
            } else if ((closed || now - lastNeeded > IDLE) && ends(now)) {
                return;
            }
            LockSupport.parkNanos(this, Math.min(next, LAG));
        }
    }

    private long look(long now) {
        long next = Time.Deadlines.NONE;
        for (Time.Deadlines deadlines : watched) {
            try {
                next = Math.min(next, deadlines.look(now));
            } catch (Throwable thrown) {
                LOG.error("A deadline was not acted on", thrown);
                next = Math.min(next, LAG);
            }
        }
        return next;
    }

    /** Says that it ends and looks once more: whoever has shown a deadline by then is seen, any other starts it again. */
    private synchronized boolean ends(long now) {
        Thread current = thread;
        thread = null;
        if (look(now) == Time.Deadlines.NONE) {
            return true;
        }
        thread = current;
        return false;
    }

    /** Ends once the last deadline has passed; there will be no other. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        LockSupport.unpark(thread);
    }
}
