package dev.crumple.resilience.internal.time;

import java.time.Clock;

/** What guards know of time: to read it, to wait, and to be woken. Thread-safe. */
public interface Time extends AutoCloseable {

    /** Reads nanoseconds that only ever grow; only differences mean anything. */
    long nanos();

    /** Reads what {@link #nanos()} said a moment ago, at most {@link #lag()} before, which costs next to nothing. */
    long roughly();

    /** Tells how many nanoseconds the rough reading may lag behind the exact one. */
    long lag();

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

    /** Looks after deadlines from now on, on a thread of time's own, whenever somebody {@linkplain #expect expects} one. */
    void lookAfter(Deadlines deadlines);

    /**
     * Makes sure that deadlines are looked at when that moment has come. Whoever calls this has shown before, visibly for
     * {@link Deadlines#look}, that there is a deadline to come.
     *
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close()}
     */
    void expect(long nanos);

    /** Ends what runs again and again, and the threads once the last task has run: calls in flight keep their deadlines. */
    @Override
    void close();

    /** Something that is to run later. */
    interface Alarm {
        /** Forgets it, unless it runs already. */
        void cancel();
    }

    /** Deadlines that pass without an alarm for each. */
    interface Deadlines {

        /** The answer when there is nothing to wait for. */
        long NONE = Long.MAX_VALUE;

        /** Acts on the deadlines that have passed, and tells in how many nanoseconds to look again at the latest. */
        long look(long now);
    }
}
