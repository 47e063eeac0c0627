package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardListener;
import dev.crumple.resilience.internal.time.Time;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a listener fails: at once, and then at most once a minute, with how often. For one thread. */
final class Complaint {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.listener");
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final String listener;
    private final Time time;
    private long next;
    private long failures;

    Complaint(GuardListener listener, Time time) {
        this.listener = listener.getClass().getName();
        this.time = time;
        this.next = time.nanos();
    }

    void failed(Throwable thrown) {
        failures++;
        long now = time.nanos();
        if (now - next >= 0) {
            say("failed on " + failures + " of its events, the last time with", thrown);
            next = now + PAUSE;
            failures = 0;
        }
    }

    void notClosed(Throwable thrown) {
        say("could not be closed", thrown);
    }

    private void say(String what, Throwable thrown) {
        try {
            LOG.warn("{} {}", listener, what, thrown);
        } catch (Throwable unheard) {
            // Nobody is left to tell; the listener's thread goes on.
        }
    }
}
