package dev.crumple.resilience;

import java.util.concurrent.Callable;

/** Stands in for the real one, which the plugin must not depend on: the build knows it by name alone. */
public final class Guard {

    public <T> T call(Callable<? extends T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
