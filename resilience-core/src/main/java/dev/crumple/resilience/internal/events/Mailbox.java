package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps events until one listener takes them. Bounded: what comes when it is full is lost and counted. Thread-safe. */
final class Mailbox {

    private static final int CAPACITY = 1024;

    private final Deque<GuardEvent> events = new ArrayDeque<>();
    private long lost;
    private boolean closed;
    private boolean over;

    synchronized void put(GuardEvent event) {
        if (closed || events.size() == CAPACITY) {
            lost++;
        } else {
            events.add(event);
            notifyAll();
        }
    }

    /** Waits for the next event; null when there will be none. */
    synchronized @Nullable GuardEvent take() {
        while (events.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException strayed) {
                // A listener that leaves its thread interrupted hears on; the end is told by more than an interrupt.
            }
        }
        if (!over) {
            Thread.interrupted(); // Nor does it hear the next event interrupted.
        }
        return events.poll();
    }

    /** Counts an event that was taken and not heard. */
    synchronized void lose() {
        lost++;
    }

    synchronized long lost() {
        return lost;
    }

    synchronized boolean isEmpty() {
        return events.isEmpty();
    }

    /** Takes no more events; those inside may still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives nothing more, once it is closed; what is inside is lost. */
    synchronized void end() {
        over = true;
        lost += events.size();
        events.clear();
    }

    synchronized boolean isOver() {
        return over;
    }
}
