package dev.crumple.resilience.internal.context;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The thread-locals of a caller: SLF4J's MDC, and what context-propagation knows when it is on the class path. */
@FunctionalInterface
interface ThreadLocals {

    /** Puts the caller's thread-locals on the current thread, until the scope is closed. */
    Scope install();

    /** Does work with the caller's thread-locals on the current thread. */
    default <T> T around(Callable<T> work) throws Exception {
        Scope scope = install();
        try {
            return work.call();
        } finally {
            scope.close();
        }
    }

    /** Takes along what the current thread has. Never throws: a call goes before its context. */
    static ThreadLocals capture() {
        ThreadLocals mdc = ofMdc();
        ThreadLocals propagated = Library.CAPTURE.get();
        if (mdc == NONE) {
            return propagated;
        }
        return propagated == NONE
                ? mdc
                : () -> {
                    Scope first = mdc.install();
                    Scope second = propagated.install();
                    return () -> {
                        second.close();
                        first.close();
                    };
                };
    }

    private static ThreadLocals ofMdc() {
        Map<String, String> carried = MDC.getCopyOfContextMap();
        if (carried == null || carried.isEmpty()) {
            return NONE;
        }
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            MDC.setContextMap(carried);
            return () -> {
                if (before == null) {
                    MDC.clear();
                } else {
                    MDC.setContextMap(before);
                }
            };
        };
    }

    /** Nothing to take along. */
    ThreadLocals NONE = () -> () -> {};

    /** Ends with the work. */
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Finds context-propagation, or does without. */
    final class Library {

        private static final Logger LOG = LoggerFactory.getLogger(ThreadLocals.class);
        static final Supplier<ThreadLocals> CAPTURE = find();

        private Library() {}

        private static Supplier<ThreadLocals> find() {
            try {
                Class.forName("io.micrometer.context.ContextSnapshotFactory");
                return Propagated.capture(LOG);
            } catch (ClassNotFoundException | LinkageError e) {
                return () -> NONE;
            }
        }
    }
}
