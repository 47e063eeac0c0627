package dev.crumple.resilience.internal;

import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Calls one method of one object as if it were called directly: what it throws comes out as it is. */
public final class Invocation implements Work<@Nullable Object[]> {

    private static final MethodType OF_ARGUMENTS = MethodType.methodType(Object.class, Object[].class);

    private static final MethodHandle INVOKE_DEFAULT = invokeDefault();

    private final MethodHandle handle;

    private Invocation(MethodHandle handle) {
        this.handle = handle;
    }

    private static Invocation of(Method method, MethodHandle handle, Object target) {
        return new Invocation(handle.bindTo(target)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(OF_ARGUMENTS));
    }

    /**
     * Resolves a method of an object.
     *
     * @throws InvalidDeclarationException if it cannot be called from here
     */
    public static Invocation of(Method method, Object target) {
        method.trySetAccessible();
        try {
            return of(method, MethodHandles.lookup().unreflect(method), target);
        } catch (IllegalAccessException e) {
            throw new InvalidDeclarationException(
                    method.getDeclaringClass().getName() + "." + method.getName()
                            + " cannot be called by guards. Make it public, or open its package to dev.crumple.resilience.",
                    e);
        }
    }

    /** Resolves a default method as its interface has it, whatever the class of the thing behind the proxy makes of it. */
    public static Invocation ofDefault(Method method, Object proxy) {
        Class<?> type = method.getDeclaringClass();
        try {
            MethodHandles.Lookup within = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return of(method, within.unreflectSpecial(method, type), proxy);
        } catch (IllegalAccessException notOpen) {
            // Such as an interface of the JDK: public, and in a package that is not open.
            return new Invocation(MethodHandles.insertArguments(INVOKE_DEFAULT, 0, proxy, method));
        }
    }

    private static MethodHandle invokeDefault() {
        try {
            MethodType type = MethodType.methodType(Object.class, Object.class, Method.class, Object[].class);
            return MethodHandles.lookup()
                    .findStatic(InvocationHandler.class, "invokeDefault", type)
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every JDK since 16 has it.", e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Null is an argument and an answer like any other.
    public @Nullable Object on(@Nullable Object[] arguments) throws Exception {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (Throwable thrown) {
            throw Sneaky.raise(thrown);
        }
    }

    /** The same, waiting for an answer that comes later. */
    public Work<@Nullable Object[]> waiting() {
        return arguments -> {
            Object given = on(arguments);
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
    public static Exception causeOf(Exception e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }
}
