package dev.crumple.resilience.internal.time;

import java.time.Clock;

/** What guards know of time: to read it, to wait, and to be woken. Thread-safe. */
public interface Time extends AutoCloseable {

    /** Reads nanoseconds that only ever grow; only differences mean anything. */
    long nanos();

    /** Gives the clock that events are dated by. */
    Clock clock();

    /** Lets the current thread wait until it is unparked or interrupted, at most that long; may return early. */
    void park(Object blocker, long nanos);

    /**
     * Runs a task once, later, on a thread of time's own; the task must be quick.
     *
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close()}
     */
    Alarm after(long nanos, Runnable task);

    /**
     * Runs a task again and again, on a thread of time's own; the task must be quick.
     *
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close()}
     */
    Alarm every(long nanos, Runnable task);

    /** Ends what runs again and again, and the thread once the last task has run: calls in flight keep their deadlines. */
    @Override
    void close();

    /** Something that is to run later. */
    interface Alarm {
        /** Forgets it, unless it runs already. */
        void cancel();
    }
}
