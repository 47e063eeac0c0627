package dev.crumple.resilience.internal.context;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;

/** Takes thread-locals along as io.micrometer:context-propagation does; loaded only when that is on the class path. */
final class Propagated {

    private Propagated() {}

    static Supplier<ThreadLocals> capture(Logger log) {
        ContextSnapshotFactory factory = ContextSnapshotFactory.builder().build();
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            try {
                ContextSnapshot snapshot = factory.captureAll();
                return () -> install(snapshot, log, told);
            } catch (RuntimeException | LinkageError e) {
                tell(log, told, e);
                return ThreadLocals.NONE;
            }
        };
    }

    private static ThreadLocals.Scope install(ContextSnapshot snapshot, Logger log, AtomicBoolean told) {
        try {
            ContextSnapshot.Scope scope = snapshot.setThreadLocals();
            return () -> {
                try {
                    scope.close();
                } catch (RuntimeException | LinkageError e) {
                    tell(log, told, e);
                }
            };
        } catch (RuntimeException | LinkageError e) {
            tell(log, told, e);
            return () -> {};
        }
    }

    /** An accessor that fails fails on every call; once is enough to know. */
    private static void tell(Logger log, AtomicBoolean told, Throwable thrown) {
        if (told.compareAndSet(false, true)) {
            log.warn("A thread-local accessor failed; calls go on without what it carries.", thrown);
        }
    }
}
