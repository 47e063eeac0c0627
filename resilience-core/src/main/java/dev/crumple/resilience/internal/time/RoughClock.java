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
 * One thread that reads the time for everybody and looks at everybody's deadlines. It ends when nobody has needed either
 * in a while, and costs whoever asks no more than a read. Thread-safe.
 */
final class RoughClock {

    /** How far the reading may lag behind. Looking more often would cost as much more of a processor. */
    static final long LAG = TimeUnit.MILLISECONDS.toNanos(5);

    static final long IDLE = TimeUnit.SECONDS.toNanos(10);
    private static final long FAR = Long.MAX_VALUE / 2;
    private static final long STOPPED = Long.MIN_VALUE;
    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.time");

    private final ThreadFactory threads;
    private final long lag;
    private final long idle;
    private final List<Time.Deadlines> watched = new CopyOnWriteArrayList<>();

    /** Stopped now and then while the thread goes on: whoever sets it going again shows that it is needed. */
    private volatile long reading = STOPPED;

    /** When the thread looks at the deadlines at the latest. While it does not, far away, so that nobody relies on it. */
    private volatile long nextLook = System.nanoTime() + FAR;

    private @Nullable Thread thread;
    private volatile boolean closed;

    /** Begins without a thread, and is without one again some time after it was last needed, at most twice idle. */
    RoughClock(ThreadFactory threads, long lag, long idle) {
        this.threads = threads;
        this.lag = lag;
        this.idle = idle;
    }

    void lookAfter(Time.Deadlines deadlines) {
        watched.add(deadlines);
    }

    long reading() {
        long now = reading;
        return now == STOPPED ? setGoing() : now;
    }

    private synchronized long setGoing() {
        long now = System.nanoTime();
        try {
            begin();
            reading = now;
        } catch (RejectedExecutionException | OutOfMemoryError closedOrWithoutThread) {
            // Then it stays stopped, and everybody reads the time himself.
        }
        return now;
    }

    void expect(long nanos) {
        if (nanos - nextLook < 0) {
            LockSupport.unpark(begin());
        }
    }

    private synchronized Thread begin() {
        if (closed) {
            throw new RejectedExecutionException("The guards are closed.");
        }
        Thread going = thread;
        if (going == null) {
            going = threads.newThread(this::run);
            going.start();
            thread = going;
        }
        return going;
    }

    private void run() {
        boolean ended = false;
        try {
            lookAndEnd();
            ended = true;
        } finally {
            if (!ended) {
                died();
            }
        }
    }

    /** On a machine that is hurt anything may fail, and somebody must look at deadlines afterwards. */
    private synchronized void died() {
        thread = null;
        reading = STOPPED;
        nextLook = System.nanoTime() + FAR;
    }

    private void lookAndEnd() {
        long inquiry = System.nanoTime() + idle;
        while (true) {
            boolean going = reading != STOPPED;
            long now = System.nanoTime(); // Read later than whatever stands there.
            if (going) {
                reading = now;
            }
            // Written before looking: whoever shows a deadline after the look has passed by reads this and wakes the
            // thread; whoever read what stood here before has shown it in time for the look.
            nextLook = closed ? now + FAR : now + lag;
            long next = look(now);
            if (closed || now - inquiry >= 0) {
                inquiry = now + idle;
                if (ends(now, next)) {
                    return;
                }
            }
            Thread.interrupted(); // Nobody may mean this thread, and it must be able to wait.
            LockSupport.parkNanos(this, Math.min(next, lag) - (System.nanoTime() - now));
        }
    }

    private long look(long now) {
        long next = Time.Deadlines.NONE;
        for (Time.Deadlines deadlines : watched) {
            try {
                next = Math.min(next, deadlines.look(now));
            } catch (Exception e) {
                LOG.error("What is due at a deadline failed", e);
                next = Math.min(next, lag);
            }
        }
        return next;
    }

    /** Ends if nothing is needed; else stops the reading, to see whether it is. */
    private synchronized boolean ends(long now, long next) {
        boolean needed = reading != STOPPED;
        reading = STOPPED;
        if (needed && !closed) {
            return false;
        }
        nextLook = now + FAR;
        // Once more: whoever has shown a deadline by now is seen, and whoever shows one from here on starts a thread.
        if (next != Time.Deadlines.NONE || look(now) != Time.Deadlines.NONE) {
            return false;
        }
        thread = null;
        return true;
    }

    /** Ends once the last deadline has passed; there will be no other. */
    synchronized void close() {
        closed = true;
        nextLook = System.nanoTime() + FAR;
        LockSupport.unpark(thread);
    }
}
