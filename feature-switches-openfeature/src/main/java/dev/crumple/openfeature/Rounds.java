package dev.crumple.openfeature;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks something that may hang, one round at a time. A round that hangs is given up, and the next one has another thread;
 * a few may hang at once, no more. A round that brought nothing is repeated after a while. Thread-safe; nobody waits.
 */
final class Rounds implements AutoCloseable {

    private static final int MAY_HANG = 4;

    /** The rest is kept for news, such as that of another provider. */
    private static final int MAY_HANG_WITHOUT_NEWS = 2;

    private static final long IDLE_SECONDS = 10;

    private final Predicate<Round> ask;
    private final Runnable whenHanging;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor timer;
    private @Nullable Round current;
    private @Nullable Future<?> retry;
    private @Nullable Future<?> interval;
    private int hanging;
    private boolean again;
    private boolean closed;

    /**
     * Begins without a round.
     *
     * @param ask what a round does; tells whether it brought an answer
     * @param whenHanging runs when a round has taken longer than the patience
     * @param patience also the pause before a round is repeated that brought nothing
     */
    Rounds(Predicate<Round> ask, Runnable whenHanging, Duration patience) {
        this.ask = ask;
        this.whenHanging = whenHanging;
        this.patience = patience;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(null, task, "crumple-openfeature-" + number.incrementAndGet(), 0, false);
            // From Java 19 on it would be one that may not know this application, whose provider runs here.
            thread.setContextClassLoader(Rounds.class.getClassLoader());
            thread.setDaemon(true);
            return thread;
        };
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons);
        this.timer = new ScheduledThreadPoolExecutor(1, daemons);
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** One round. */
    final class Round implements Runnable {

        private @Nullable Thread thread;
        private @Nullable Future<?> end;

        @Override
        public void run() {
            synchronized (Rounds.this) {
                thread = Thread.currentThread();
            }
            boolean answered = false;
            try {
                answered = ask.test(this);
            } finally {
                ended(this, answered);
            }
        }

        /** Does something, quickly, unless this round has been given up. */
        void unlessGivenUp(Runnable task) {
            synchronized (Rounds.this) {
                if (current == this) {
                    task.run();
                }
            }
        }
    }

    /** Begins a round now, or after the one that goes on, because there is news. */
    synchronized void ask() {
        if (current != null) {
            again = true;
        } else if (!closed && hanging < MAY_HANG) {
            begin();
        }
    }

    private synchronized void askWithoutNews() {
        if (current == null && hanging < MAY_HANG_WITHOUT_NEWS) {
            ask();
        }
    }

    /** Asks again and again. */
    synchronized void every(Duration pause) {
        if (interval != null) {
            interval.cancel(false);
        }
        if (!closed) {
            interval = timer.scheduleWithFixedDelay(
                    this::askWithoutNews, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void begin() {
        again = false;
        Round round = new Round();
        current = round;
        try {
            threads.execute(round);
            round.end = timer.schedule(() -> giveUp(round), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (OutOfMemoryError noThread) {
            current = null;
            askLater();
        }
    }

    private synchronized void ended(Round round, boolean answered) {
        round.thread = null;
        if (round.end != null) {
            round.end.cancel(false);
        }
        if (current == round) {
            current = null;
            goOn(answered);
        } else {
            hanging--;
            ask();
        }
    }

    private synchronized void giveUp(Round round) {
        if (current == round) {
            current = null;
            hanging++;
            interrupt(round);
            whenHanging.run();
            goOn(false);
        }
    }

    private static void interrupt(Round round) {
        if (round.thread != null) {
            round.thread.interrupt();
        }
    }

    private void goOn(boolean answered) {
        if (again && hanging < MAY_HANG) {
            begin();
        } else if (!answered) {
            askLater();
        }
    }

    private void askLater() {
        if (retry != null) {
            retry.cancel(false);
        }
        retry = timer.schedule(this::askWithoutNews, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the threads, as soon as a round that hangs lets go of its own. */
    @Override
    public synchronized void close() {
        closed = true;
        if (current != null) {
            interrupt(current);
        }
        current = null;
        timer.shutdownNow();
        threads.shutdown();
    }
}
