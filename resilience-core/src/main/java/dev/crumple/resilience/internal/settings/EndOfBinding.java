package dev.crumple.resilience.internal.settings;

import dev.crumple.resilience.internal.time.Time;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Does something a while after the last binding, for nobody says that it was the last. Thread-safe. */
final class EndOfBinding {

    private static final long AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Time time;
    private final Runnable task;
    private Time.Alarm alarm = () -> {};

    EndOfBinding(Time time, Runnable task) {
        this.time = time;
        this.task = task;
    }

    /** Begins to wait anew. */
    synchronized void bound() {
        alarm.cancel();
        try {
            alarm = time.after(AFTER_NANOS, task);
        } catch (RejectedExecutionException closed) {
            // Closed guards have nothing to say.
        }
    }
}
