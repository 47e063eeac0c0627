package dev.crumple.resilience.internal.page;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Ended;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An outcome that is settled once, and that any number of threads may wait for. Thread-safe. */
final class Awaited {

    private final Time time;
    private final @Nullable ThreadDeadline until;
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    /** Begins open; with a deadline, nobody waits beyond it. */
    Awaited(Time time, @Nullable ThreadDeadline until) {
        this.time = time;
        this.until = until;
    }

    /** Settles it; tells whether nobody had. */
    boolean settle(Outcome reached) {
        boolean first = outcome.compareAndSet(null, reached);
        waiting.forEach(LockSupport::unpark);
        return first;
    }

    boolean isOpen() {
        return outcome.get() == null;
    }

    boolean isOverdue() {
        return until != null && until.left() <= 0;
    }

    /**
     * Waits until it is settled. An interrupt frees the current thread alone, and is kept.
     *
     * @param settling settles it, as its deadline has passed
     */
    Outcome await(Runnable settling) {
        waiting.add(Thread.currentThread());
        try {
            Outcome reached = outcome.get();
            while (reached == null) {
                if (Thread.currentThread().isInterrupted()) {
                    return Outcome.of(new Ended.Interrupted());
                }
                if (isOverdue()) {
                    settling.run();
                } else {
                    time.park(this, until == null ? Long.MAX_VALUE : until.left());
                }
                reached = outcome.get();
            }
            return reached;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }
}
