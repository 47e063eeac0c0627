package dev.crumple.resilience.internal.waiting;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks where a hanging call stands, at most once a minute: evidence for the post-mortem at a bounded price. */
public final class StackSampling {

    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** Gives the stack of a thread, top frame first; nothing when it has looked within the last minute. */
    public List<StackTraceElement> sample(Thread worker) {
        long now = System.nanoTime();
        long due = next.get();
        boolean mayLook = now - due >= 0 && next.compareAndSet(due, now + PAUSE);
        return mayLook ? List.of(worker.getStackTrace()) : List.of();
    }
}
