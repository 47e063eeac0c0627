package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Settles, between the thread that works and the one that watches the time, whether a call ended before it was given up;
 * and keeps an interrupt that was meant for the call from reaching what its thread does next.
 */
final class Settlement {

    private enum Phase {
        OPEN,
        ENDED,
        GIVING_UP,
        GIVEN_UP
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);

    boolean isOpen() {
        return phase.get() == Phase.OPEN;
    }

    /** Tells whether the call was given up; if so, any interrupt of it has been sent by now. */
    boolean isGivenUp() {
        while (phase.get() == Phase.GIVING_UP) {
            Thread.onSpinWait();
        }
        return phase.get() == Phase.GIVEN_UP;
    }

    /** Tells the worker whether its call ended in time; if not, any interrupt of it has been sent by now. */
    boolean end() {
        if (phase.compareAndSet(Phase.OPEN, Phase.ENDED)) {
            return true;
        }
        while (phase.get() == Phase.GIVING_UP) {
            Thread.onSpinWait();
        }
        return false;
    }

    /** Gives the call up, unless it has just ended; doing that may interrupt it. */
    boolean giveUp(Runnable interrupting) {
        if (!phase.compareAndSet(Phase.OPEN, Phase.GIVING_UP)) {
            return false;
        }
        try {
            interrupting.run();
        } finally {
            phase.set(Phase.GIVEN_UP);
        }
        return true;
    }
}
