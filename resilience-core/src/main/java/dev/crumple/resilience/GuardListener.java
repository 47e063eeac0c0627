package dev.crumple.resilience;

/**
 * Hears what guards tell. Each listener is called on a daemon thread of its own, never on a caller's: one that throws,
 * blocks or is too slow changes nothing for callers or for other listeners. It misses events instead: what it throws on,
 * and what comes while more than a thousand wait for it. They are counted, and told to it by a {@link GuardEvent.Lost}.
 *
 * <p>A listener may call guards. It hears of those calls too, later.
 *
 * <p>When the guards close, it has a second to hear what is waiting. If it is {@link AutoCloseable} it is closed after
 * that, on its own thread and within the same second. Then its thread is interrupted, and ends as soon as the listener
 * returns; if it never does, the thread stays, which does not keep the JVM from ending.
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
