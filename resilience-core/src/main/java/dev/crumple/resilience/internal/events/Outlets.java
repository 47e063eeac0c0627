package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import java.util.List;

/** Brings events to every listener, each by a queue and a thread of its own. Thread-safe. */
public final class Outlets implements AutoCloseable {

    private final List<Outlet> outlets;

    public Outlets(List<GuardListener> listeners) {
        this.outlets = listeners.stream().map(Outlet::new).toList();
    }

    public void tell(GuardEvent event) {
        for (Outlet outlet : outlets) {
            outlet.tell(event);
        }
    }

    public long lost() {
        return outlets.stream().mapToLong(Outlet::lost).sum();
    }

    @Override
    public void close() {
        outlets.forEach(Outlet::close);
    }
}
