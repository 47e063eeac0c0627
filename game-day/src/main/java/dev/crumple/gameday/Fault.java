package dev.crumple.gameday;

import dev.crumple.annotations.Cause;
import dev.crumple.resilience.spi.EmptyAnswer;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What takes the dependency's place. Persistent: every call meets it until the rehearsal is over. A fault that waits
 * ends at its bound, or when the harness releases it, so that nothing hangs for ever.
 */
sealed interface Fault {

    /** Names the fault in evidence and messages. */
    String label();

    /** Tells whether its callers wait, so that lateness alone can show that the protection is off. */
    default boolean waits() {
        return false;
    }

    /**
     * Happens.
     *
     * @param work the call to the dependency
     * @param released ends waiting when it is counted down
     * @param boundNanos the longest wait
     */
    @Nullable
    Object happen(Callable<?> work, CountDownLatch released, long boundNanos) throws Throwable;

    /** Chooses the fault of a cause. */
    static Fault of(Cause cause, Method method) {
        return switch (cause) {
            case THROWS -> new Throws();
            case SLOW -> new Slow();
            case HANGS -> new Hangs();
            case UNAVAILABLE -> new Refused();
            case BAD_CONTENT -> new BadContent(method.getGenericReturnType());
            case EXHAUSTED -> new Exhausted();
        };
    }

    /** An unchecked exception. */
    record Throws() implements Fault {
        @Override
        public String label() {
            return "throws";
        }

        @Override
        public Object happen(Callable<?> work, CountDownLatch released, long boundNanos) {
            throw new InjectedFaultException("the dependency throws");
        }
    }

    /** The right answer, after the budget. */
    record Slow() implements Fault {
        @Override
        public String label() {
            return "slow";
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public @Nullable Object happen(Callable<?> work, CountDownLatch released, long boundNanos) throws Exception {
            if (released.await(boundNanos, TimeUnit.NANOSECONDS)) {
                throw new InjectedFaultException("the rehearsal was over before the answer came");
            }
            return work.call();
        }
    }

    /** No answer, and no ear for interrupts. */
    record Hangs() implements Fault {
        @Override
        public String label() {
            return "hangs";
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public Object happen(Callable<?> work, CountDownLatch released, long boundNanos) {
            long end = System.nanoTime() + boundNanos;
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        released.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                        throw new InjectedFaultException("the dependency hung until the harness ended it");
                    } catch (InterruptedException deaf) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** A refused connection. */
    record Refused() implements Fault {
        @Override
        public String label() {
            return "refused";
        }

        @Override
        public Object happen(Callable<?> work, CountDownLatch released, long boundNanos) throws ConnectException {
            throw new ConnectException("game day: connection refused");
        }
    }

    /** An answer without content: empty where the type can be empty, else null or zero. */
    record BadContent(Type type) implements Fault {
        @Override
        public String label() {
            return "bad-content";
        }

        @Override
        public @Nullable Object happen(Callable<?> work, CountDownLatch released, long boundNanos) {
            return EmptyAnswer.of(type);
        }
    }

    /** No room for the call: no connection, no permit. */
    record Exhausted() implements Fault {
        @Override
        public String label() {
            return "exhausted";
        }

        @Override
        public Object happen(Callable<?> work, CountDownLatch released, long boundNanos) {
            throw new RejectedExecutionException("game day: no connection is free");
        }
    }
}
