package dev.crumple.resilience.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Calls one method of one object as if it were called directly: what it throws comes out as it is. */
@FunctionalInterface
public interface Invocation {

    /** Calls it. */
    @Nullable
    Object invoke(@Nullable Object[] arguments) throws Exception;

    /** Calls a method, and gives what it returns, now or later. */
    static @Nullable Object directly(Method method, Object target, @Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw causeOf(e);
        }
    }

    /** Calls a method, and waits for an answer that comes later. */
    static Invocation waiting(Method method, Object target) {
        return arguments -> {
            Object given = directly(method, target, arguments);
            if (!(given instanceof CompletionStage<?>) && !(given instanceof Future<?>)) {
                return given;
            }
            Future<?> future =
                    given instanceof CompletionStage<?> stage ? stage.toCompletableFuture() : (Future<?>) given;
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw causeOf(e);
            }
        };
    }

    /** Gives what another exception stands for; throws it if it is an error. */
    static Exception causeOf(Exception e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }
}
