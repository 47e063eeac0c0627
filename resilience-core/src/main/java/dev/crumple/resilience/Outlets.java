package dev.crumple.resilience;

import java.util.List;

/** Brings events to every listener, each by a queue and a thread of its own. Thread-safe. */
final class Outlets implements AutoCloseable {

    private final List<Outlet> outlets;

    Outlets(List<GuardListener> listeners) {
        this.outlets = listeners.stream().map(Outlet::new).toList();
    }

    void tell(GuardEvent event) {
        for (Outlet outlet : outlets) {
            outlet.tell(event);
        }
    }

    long lost() {
        return outlets.stream().mapToLong(Outlet::lost).sum();
    }

    @Override
    public void close() {
        outlets.forEach(Outlet::close);
    }
}
