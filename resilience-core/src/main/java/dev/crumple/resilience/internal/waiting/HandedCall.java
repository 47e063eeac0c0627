package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through another thread. Caller and worker settle by one compare-and-set whether it ended in time;
 * the interrupt of abandoned work never reaches what its thread does next.
 */
public final class HandedCall implements Runnable {

    private enum Phase {
        RUNNING,
        ENDED,
        ABANDONED,
        INTERRUPTING
    }

    /** Why the caller stopped waiting. */
    public enum Woken {
        ENDED,
        DEADLINE,
        INTERRUPTED
    }

    private final Callable<?> work;
    private final Thread caller;
    private final Places places;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    private volatile @Nullable Thread worker;
    private Ended ended = new Ended.NoPlace();

    public HandedCall(Callable<?> work, Thread caller, Places places) {
        this.work = work;
        this.caller = caller;
        this.places = places;
    }

    @Override
    public void run() {
        worker = Thread.currentThread();
        try {
            if (phase.get() == Phase.RUNNING) {
                ended = end();
            }
        } finally {
            // Before the caller hears: it may come back at once and must find the place free.
            places.leave();
            settle();
        }
    }

    private Ended end() {
        try {
            return new Ended.Answered(work.call());
        } catch (Throwable thrown) {
            return new Ended.Threw(thrown);
        }
    }

    private void settle() {
        if (phase.compareAndSet(Phase.RUNNING, Phase.ENDED)) {
            LockSupport.unpark(caller);
        } else {
            while (phase.get() == Phase.INTERRUPTING) {
                Thread.onSpinWait();
            }
        }
        Thread.interrupted();
    }

    public Woken await(long deadline) {
        while (phase.get() == Phase.RUNNING) {
            if (Thread.interrupted()) {
                return Woken.INTERRUPTED;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Woken.DEADLINE;
            }
            LockSupport.parkNanos(this, left);
        }
        return Woken.ENDED;
    }

    /** Gives the call up, unless it has just ended. */
    public boolean abandon(boolean interrupt) {
        if (!phase.compareAndSet(Phase.RUNNING, interrupt ? Phase.INTERRUPTING : Phase.ABANDONED)) {
            return false;
        }
        if (interrupt) {
            Thread thread = worker;
            if (thread != null) {
                thread.interrupt();
            }
            phase.set(Phase.ABANDONED);
        }
        return true;
    }

    @Nullable
    public Thread worker() {
        return worker;
    }

    /** How it ended; read only after the phase says that it has. */
    public Ended ended() {
        return ended;
    }
}
