package dev.crumple.resilience.metrics;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows something of resilience4j's under the name that it has in a registry and with the registry's tags: names must
 * differ there, and Prometheus takes no second meter of a name with other tags.
 */
final class Published implements InvocationHandler {

    private final Object original;
    private final String name;
    private final Map<String, String> tags;
    private final Consumer<String> used;

    private Published(Object original, String name, Map<String, String> tags, Consumer<String> used) {
        this.original = original;
        this.name = name;
        this.tags = tags;
        this.used = used;
    }

    /** Shows the original; whoever wants to know what may have been done to it hears which method was used. */
    static <T> T as(Class<T> type, T original, String name, Map<String, String> tags, Consumer<String> used) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Published(original, name, tags, used)));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // It is itself and nothing else.
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "getName" -> name;
            case "getTags" -> tags;
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> original(method, arguments);
        };
    }

    private @Nullable Object original(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            used.accept(method.getName());
        }
    }
}
