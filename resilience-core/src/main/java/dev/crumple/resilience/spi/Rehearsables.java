package dev.crumple.resilience.spi;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Knows every guard of this JVM by failure mode, without keeping any of them alive. Thread-safe. */
public final class Rehearsables {

    private static final Map<String, List<WeakReference<Rehearsable>>> BY_FAILURE_MODE = new HashMap<>();

    private Rehearsables() {}

    /**
     * Makes a guard known under each of its failure modes.
     *
     * @param guard the guard, which must keep this object reachable as long as it lives itself
     */
    public static void register(Rehearsable guard) {
        WeakReference<Rehearsable> reference = new WeakReference<>(guard);
        synchronized (BY_FAILURE_MODE) {
            guard.declaration().modes().forEach(mode -> {
                List<WeakReference<Rehearsable>> known =
                        BY_FAILURE_MODE.computeIfAbsent(guard.declaration().idOf(mode), id -> new ArrayList<>());
                known.removeIf(other -> other.get() == null);
                known.add(reference);
            });
        }
    }

    /**
     * Finds the guards of a failure mode.
     *
     * @param failureMode the full id
     * @return every guard that is still reachable, in the order of binding
     */
    public static List<Rehearsable> find(String failureMode) {
        synchronized (BY_FAILURE_MODE) {
            return BY_FAILURE_MODE.getOrDefault(failureMode, List.of()).stream()
                    .map(WeakReference::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
