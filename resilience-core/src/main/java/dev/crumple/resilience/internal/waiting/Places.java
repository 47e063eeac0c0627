package dev.crumple.resilience.internal.waiting;

import java.util.concurrent.atomic.AtomicInteger;

/** The places in flight of one guard; abandoned work keeps its place until it really returns. Thread-safe. */
public final class Places {

    private final int limit;
    private final AtomicInteger taken = new AtomicInteger();

    public Places(int limit) {
        this.limit = limit;
    }

    public boolean take() {
        int now = taken.get();
        while (now < limit) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        return false;
    }

    public void leave() {
        taken.decrementAndGet();
    }
}
