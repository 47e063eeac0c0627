package dev.crumple.resilience;

import java.util.concurrent.atomic.AtomicInteger;

/** The places in flight of one guard; abandoned work keeps its place until it really returns. Thread-safe. */
final class Places {

    private final int limit;
    private final AtomicInteger taken = new AtomicInteger();

    Places(int limit) {
        this.limit = limit;
    }

    boolean take() {
        int now = taken.get();
        while (now < limit) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        return false;
    }

    void leave() {
        taken.decrementAndGet();
    }
}
