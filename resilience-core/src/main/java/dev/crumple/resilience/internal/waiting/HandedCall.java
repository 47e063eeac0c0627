package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.context.Handover;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One call on its way through another thread, while its caller waits. */
final class HandedCall implements Runnable {

    /** Why the caller stopped waiting. */
    enum Woken {
        ENDED,
        DEADLINE,
        INTERRUPTED
    }

    private final Attempt attempt;
    private final Thread caller;
    private final boolean interrupt;
    private final Settlement settlement = new Settlement();
    private final Handover handover;
    private volatile @Nullable Thread worker;
    private @Nullable Object ended = new Ended.NoPlace();

    HandedCall(Attempt attempt, Thread caller, boolean interrupt) {
        this.attempt = attempt;
        this.caller = caller;
        this.interrupt = interrupt;
        this.handover = Handover.until(
                interrupt ? attempt.deadline().interruptedWhen(settlement::isGivenUp) : attempt.deadline());
    }

    @Override
    public void run() {
        worker = Thread.currentThread();
        try {
            if (settlement.isOpen()) {
                ended = end();
            }
        } finally {
            // Before the caller hears: it may come back at once and must find the place free.
            attempt.leave();
            if (settlement.end()) {
                LockSupport.unpark(caller);
            } else {
                attempt.places().returned();
            }
        }
    }

    private @Nullable Object end() {
        try {
            return handover.run(attempt.work());
        } catch (Throwable thrown) {
            return new Ended.Threw(thrown);
        }
    }

    Woken await() {
        Time time = attempt.deadline().time();
        while (settlement.isOpen()) {
            if (Thread.interrupted()) {
                return Woken.INTERRUPTED;
            }
            long left = attempt.deadline().left();
            if (left <= 0) {
                return Woken.DEADLINE;
            }
            time.park(this, left);
        }
        return Woken.ENDED;
    }

    /** Gives the call up and tells where it stood; null when it has just ended. */
    @Nullable
    List<StackTraceElement> abandon(@Nullable StackSampling stacks) {
        AtomicReference<List<StackTraceElement>> stood = new AtomicReference<>(List.of());
        boolean abandoned = settlement.giveUp(() -> {
            attempt.places().abandoned();
            Thread thread = worker;
            if (thread != null) {
                if (stacks != null) {
                    stood.set(stacks.sample(thread));
                }
                if (interrupt) {
                    thread.interrupt();
                }
            }
        });
        return abandoned ? stood.get() : null;
    }

    /** The answer, or how it ended without one; read only after the settlement says that it has. */
    @Nullable
    Object ended() {
        return ended;
    }
}
