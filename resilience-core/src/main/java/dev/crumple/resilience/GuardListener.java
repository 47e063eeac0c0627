package dev.crumple.resilience;

/**
 * Hears what guards tell. Called on a thread of its own, never on a caller's: a listener that throws or blocks changes
 * nothing for callers or for other listeners, and one that is too slow misses events, which are counted.
 */
@FunctionalInterface
public interface GuardListener {

    /**
     * Hears an event; events come one at a time, in order.
     *
     * @param event the event
     */
    void on(GuardEvent event);
}
